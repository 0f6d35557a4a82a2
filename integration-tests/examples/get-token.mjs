// Each example gets a token of a real tenant, keeps it, gets another one shortly before its end, waits as Retry-After says, and tells a refusal
// without the secret.
import { spawn } from 'node:child_process';
import { checks } from './checks.mjs';
import { edge } from './edge.mjs';
import { client, tenant } from './tenants.mjs';
import { trusting } from './tls.mjs';

const demo = tenant('tenant-demo');
const partner = client(demo, 'demo-partner');
const SCOPE = 'webpremios.campaigns/40455';
const LINE = /^access token of \d{3,4} characters, valid for \d+ s$/;

async function ran(command, settings, secret = partner.clientSecret) {
  const tls = await edge(demo, settings);
  const env = { ...process.env, ...trusting, TOKEN_URL: `${tls.url}/oauth2/token`, CLIENT_ID: partner.clientId, CLIENT_SECRET: secret, SCOPE };
  const output = await new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), { cwd: process.env.EXAMPLES, env, timeout: 60_000 });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (err += text));
    child.on('error', (error) => resolve({ status: -1, out, err: String(error) }));
    child.on('close', (status) => resolve({ status, out, err }));
  });
  tls.close();
  return { ...output, lines: output.out.trim().split('\n'), statuses: tls.seen.map((one) => one.status).join(), seen: tls.seen };
}

const twoTokens = (run) => run.status === 0 && run.lines.length === 2 && run.lines.every((line) => LINE.test(line));

async function example(name, command) {
  const kept = await ran(command, { busy: 1 });
  const good = checks.that(`${name}: two tokens by one request, after one 429`, twoTokens(kept) && kept.statuses === '429,200', kept)
    // a little less than two seconds: clocks of different programs round
    & checks.that(`${name}: it waited as Retry-After says`, kept.seen[1]?.at - kept.seen[0]?.at > 1900, kept.seen);
  const renewed = await ran(command, { expiresIn: 50 });
  const again = checks.that(`${name}: a token with less than a minute left is not used again`, twoTokens(renewed) && renewed.statuses === '200,200', renewed);
  const wrong = 'a-wrong-"secret\\';
  const refused = await ran(command, {}, wrong);
  const told = checks.that(`${name}: a refusal ends it, is told, and is not repeated`,
    refused.status !== 0 && refused.statuses === '400' && /invalid_client/.test(refused.out + refused.err), refused)
    & checks.that(`${name}: the secret is not told`, !(refused.out + refused.err).includes(wrong), refused);
  if (good & again & told) console.log(`· ${name}: ${kept.lines[1]}; 429 waited for, kept, renewed, refusal told`);
}

// the commands of the page, typed with the values that it tells to set
async function page(commands) {
  const run = await ran(['bash', '-euc', commands], {});
  if (checks.that('first-steps.md: its commands get a token', run.status === 0 && /"access_token":"[\w-]+\.[\w-]+\.[\w-]+"/.test(run.out), run)) {
    console.log('· first-steps.md: its commands get a token');
  }
}

export async function tokenExamples(programs, firstSteps) {
  await page(firstSteps);
  // two at a time, as there are two cores: most of the time they wait
  const rest = Object.entries(programs);
  await Promise.all([1, 2].map(async () => {
    for (let next; (next = rest.shift());) await example(...next);
  }));
}
