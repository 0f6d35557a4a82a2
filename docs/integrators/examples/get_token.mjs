// Gets an access token by client credentials, keeps it until a minute before its end, and waits as Retry-After says.
// Needs Node.js 20 or later, and openid-client 6 (npm install openid-client).
// Set TOKEN_URL, CLIENT_ID, CLIENT_SECRET and SCOPE in the environment.
import { setTimeout as sleep } from 'node:timers/promises';
import * as client from 'openid-client';

const { TOKEN_URL, CLIENT_ID, CLIENT_SECRET, SCOPE } = process.env;

// fetch, but after 429 and 503 it waits as Retry-After says, and tries again up to four times
async function patientFetch(url, options) {
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(url, options);
    if (![429, 503].includes(answer.status) || attempt === 4) return answer;
    await answer.body?.cancel();
    await sleep(1000 * Math.min(Number(answer.headers.get('Retry-After')) || 1, 60));
  }
}

const server = { issuer: new URL(TOKEN_URL).origin, token_endpoint: TOKEN_URL };
const config = new client.Configuration(server, CLIENT_ID, undefined, client.ClientSecretBasic(CLIENT_SECRET));
config.timeout = 60; // seconds, for all attempts together
config[client.customFetch] = patientFetch;

let token;
let request;

// The current access token. Callers that ask at the same time share one request.
export async function currentToken() {
  if (token?.expiresIn() > 60) return token;
  request ??= client.clientCredentialsGrant(config, { scope: SCOPE }).finally(() => (request = undefined));
  token = await request;
  return token;
}

for (let i = 0; i < 2; i++) {
  const current = await currentToken();
  // await fetch('https://api.example/…', { headers: { Authorization: `Bearer ${current.access_token}` } });
  console.log(`access token of ${current.access_token.length} characters, valid for ${current.expiresIn()} s`);
}
