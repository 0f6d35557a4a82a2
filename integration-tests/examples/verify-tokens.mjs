// Each resource server, before, during and after the move from one real issuer to another: the tenants tenant-demo and tenant-uat play old and new.
// Then tokens that an accepted issuer made, but that must not be accepted.
import { spawn } from 'node:child_process';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createServer as createTlsServer } from 'node:https';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { checks } from './checks.mjs';
import { edge } from './edge.mjs';
import { machineToken, tenant } from './tenants.mjs';
import { serverOptions, trusting } from './tls.mjs';

const SCOPE = 'webpremios.backoffice/all.write';
const READ = 'webpremios.backoffice/all.read';
const [demo, uat] = [tenant('tenant-demo'), tenant('tenant-uat')];
const issuer = (of) => `${of.baseUrl}/realms/${of.realm}`;

const base64url = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

// an issuer whose key is ours, so that it can make any token
async function ownIssuer() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' };
  const server = createTlsServer(serverOptions, (request, answer) => answer.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys: [jwk] })));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${server.address().port}`;
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: 'demo-partner', token_use: 'access', scope: `${READ} ${SCOPE}`, auth_time: now, iss: url, exp: now + 3600, iat: now, version: 2,
    jti: 'j', client_id: 'demo-partner' };
  const token = (changes = {}, header = { kid: 'own', alg: 'RS256' }) => {
    const signed = `${base64url(header)}.${base64url({ ...claims, ...changes })}`;
    const signature = { RS256: () => sign('sha256', Buffer.from(signed), privateKey),
      HS256: () => createHmac('sha256', publicKey.export({ format: 'pem', type: 'spki' })).update(signed).digest(), none: () => Buffer.alloc(0) }[header.alg]();
    return `${signed}.${signature.toString('base64url')}`;
  };
  return { url, jwks: `${url}/jwks.json`, token, now, close: () => server.close() };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const listens = (port) => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() && true)).on('error', () => resolve(false));
});

async function started(command, settings) {
  const port = await freePort();
  const child = spawn(command[0], command.slice(1).concat(command.at(-1) === 'ResourceServer' ? [`--server.port=${port}`, '--server.address=127.0.0.1'] : []),
    { cwd: process.env.EXAMPLES, env: { ...process.env, ...trusting, CLIENT_IDS: 'demo-partner,demo-reader,uat-partner', SCOPE, PORT: port, ...settings } });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  for (let waited = 0; !(await listens(port)); waited++) {
    if (child.exitCode !== null || waited > 600) throw new Error(`${command.at(-1)} did not start: ${output.slice(-2000)}`);
    await sleep(100);
  }
  const status = async (authorization) => {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: authorization ? { Authorization: authorization } : {} });
    await answer.arrayBuffer();
    return answer.status;
  };
  return { status, end: () => child.kill('SIGTERM') };
}

const WORD = { 200: 'accepted', 401: 'refused' };

async function moved(name, command, tokens, pairs) {
  const phases = { before: pairs.old, during: { ...pairs.old, ...pairs.new }, after: pairs.new };
  const seen = { old: [], new: [] };
  await Promise.all(Object.entries(phases).map(async ([, settings], i) => {
    const server = await started(command, settings);
    seen.old[i] = WORD[await server.status(`Bearer ${tokens.old}`)];
    seen.new[i] = WORD[await server.status(`Bearer ${tokens.new}`)];
    server.end();
  }));
  checks.that(`${name}: the old token before, during and after the move`, seen.old.join() === 'accepted,accepted,refused', seen);
  checks.that(`${name}: the new token before, during and after the move`, seen.new.join() === 'refused,accepted,accepted', seen);
  console.log(`· ${name}, before/during/after: old token ${seen.old.join('/')}, new token ${seen.new.join('/')}`);
}

async function strict(name, command, tokens, pairs, own) {
  const server = await started(command, { OLD_ISSUER: own.url, OLD_JWKS: own.jwks, ...pairs.new });
  const [head, , signature] = own.token().split('.');
  const forged = `${head}.${base64url({ iss: own.url, token_use: 'access', client_id: 'demo-partner', scope: SCOPE, exp: own.now + 3600 })}.${signature}`;
  const cases = [
    ['a whole token', 200, `Bearer ${own.token()}`],
    ['no token', 401, undefined],
    ['garbage', 401, 'Bearer a.b.c'],
    ['an issuer that is not accepted', 401, `Bearer ${tokens.old}`],
    ['expired', 401, `Bearer ${own.token({ exp: own.now - 600 })}`],
    ['without exp', 401, `Bearer ${own.token({ exp: undefined })}`],
    ['an ID token', 401, `Bearer ${own.token({ token_use: 'id' })}`],
    ['another client', 401, `Bearer ${own.token({ client_id: 'somebody' })}`],
    ['without client_id', 401, `Bearer ${own.token({ client_id: undefined })}`],
    ['without the scope', 403, `Bearer ${own.token({ scope: `${READ} ${SCOPE}s` })}`],
    ['signed in the name of the other accepted issuer', 401, `Bearer ${own.token({ iss: issuer(uat) })}`],
    ['changed after it was signed', 401, `Bearer ${forged}`],
    ['alg none', 401, `Bearer ${own.token({}, { kid: 'own', alg: 'none' })}`],
    ['HS256 with the public key', 401, `Bearer ${own.token({}, { kid: 'own', alg: 'HS256' })}`],
    ['a real token without the scope', 403, `Bearer ${tokens.reading}`],
  ];
  for (const [what, expected, authorization] of cases) {
    const status = await server.status(authorization);
    checks.that(`${name}: ${what} is ${expected}`, status === expected, status);
  }
  server.end();
}

export async function resourceServers(programs) {
  const [old, next, own] = await Promise.all([edge(demo), edge(uat), ownIssuer()]);
  const pairs = {
    old: { OLD_ISSUER: issuer(demo), OLD_JWKS: `${old.url}/.well-known/jwks.json` },
    new: { NEW_ISSUER: issuer(uat), NEW_JWKS: `${next.url}/.well-known/jwks.json` },
  };
  const tokens = { old: await machineToken(demo, 'demo-partner', SCOPE), new: await machineToken(uat, 'uat-partner', SCOPE),
    reading: await machineToken(uat, 'uat-partner', READ) };
  for (const [name, command] of Object.entries(programs)) {
    try {
      await Promise.all([moved(name, command, tokens, pairs), strict(name, command, tokens, pairs, own)]);
    } catch (error) {
      checks.that(`${name}: it runs`, false, String(error));
    }
  }
  [old, next, own].forEach((one) => one.close());
}
