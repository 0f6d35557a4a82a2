// The demo's tenants, as demo.json tells them.
import { readFileSync } from 'node:fs';
import { request } from 'node:http';

const { tenants } = JSON.parse(readFileSync(process.env.DEMO_JSON, 'utf8'));

export const tenant = (realm) => tenants.find((one) => one.realm === realm);

export const client = (of, clientId) => of.clients.find((one) => one.clientId === clientId);

// an access token of a machine client, without any library
export function machineToken(of, clientId, scope) {
  const { host, port } = new URL(of.baseUrl);
  const { clientSecret } = client(of, clientId);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/oauth2/token', method: 'POST', auth: `${clientId}:${clientSecret}`,
      headers: { host, 'Content-Type': 'application/x-www-form-urlencoded' } }, async (answer) => {
      let text = '';
      for await (const chunk of answer.setEncoding('utf8')) text += chunk;
      const token = JSON.parse(text).access_token;
      token ? resolve(token) : reject(new Error(text));
    }).on('error', reject).end(new URLSearchParams({ grant_type: 'client_credentials', scope }).toString());
  });
}
