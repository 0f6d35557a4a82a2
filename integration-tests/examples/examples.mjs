// Runs every example and tells what it did; see run.
import { spawnSync } from 'node:child_process';
import { checks } from './checks.mjs';
import { tokenExamples } from './get-token.mjs';
import { programs } from './programs.mjs';
import { resourceServers } from './verify-tokens.mjs';

const { getToken, verifyTokens, missing } = programs();
missing.forEach((line) => console.log(`· left out: ${line}`));
const firstSteps = spawnSync('bash', ['-c', '. .ci/functions; commands docs/integrators/first-steps.md'], { encoding: 'utf8' }).stdout;
await Promise.all([tokenExamples(getToken, firstSteps), resourceServers(verifyTokens)]);
checks.finish();
