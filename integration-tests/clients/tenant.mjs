// The demo's tenant, a browser that fills its login page in, and the report.
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';

// the system need not know the names of the demo's tenants: all of them are on loopback
const lookup = dns.lookup;
dns.lookup = (name, options, callback) => {
  if (!String(name).endsWith('localhost')) return lookup(name, options, callback);
  const [how, answer] = typeof options === 'function' ? [{}, options] : [options, callback];
  return how.all ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4);
};

export const tenant = JSON.parse(fs.readFileSync(process.env.DEMO_JSON, 'utf8')).tenants.find((t) => t.tenantId === '40455');
export const machine = tenant.clients.find((c) => c.grants.includes('client_credentials'));
export const web = tenant.clients.find((c) => c.clientSecret && c.grants.includes('authorization_code'));
export const spa = tenant.clients.find((c) => !c.clientSecret && c.grants.includes('authorization_code'));

const host = new URL(tenant.baseUrl).host;

function send(method, url, cookies, form) {
  const headers = { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  if (form) headers['Content-Type'] = 'application/x-www-form-urlencoded';
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => {
        for (const cookie of response.headers['set-cookie'] ?? []) {
          const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/);
          cookies.set(name, value);
        }
        const location = response.headers.location && new URL(response.headers.location, url);
        resolve({ status: response.statusCode, body, location });
      });
    });
    request.on('error', reject);
    request.end(form?.toString());
  });
}

/** Opens an authorize URL, signs the demo's participant in, and gives the URL that the app is called back with. */
export async function signIn(url) {
  const cookies = new Map();
  const follow = async (answer) => {
    while (answer.location?.host === host) answer = await send('GET', answer.location, cookies);
    return answer;
  };
  const page = await follow(await send('GET', new URL(url), cookies));
  if (page.location) return page.location;
  const action = page.body.match(/<form[^>]* action="([^"]+)"/)?.[1];
  if (!action) throw new Error(`${page.status}: no form`);
  const { username, password } = tenant.users[0];
  const form = new URLSearchParams({ username, password, credentialId: '' });
  const back = await follow(await send('POST', new URL(action.replaceAll('&amp;', '&')), cookies, form));
  if (!back.location) throw new Error(`${back.status}: not sent back to the app`);
  return back.location;
}

let failed = 0;
let all = 0;

/** One step; a refusal that an HTTP library throws is shown with what the server said, and never with the request. */
export async function step(name, run) {
  all++;
  try {
    await run();
    console.log(`ok   ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}: ${error.message} ${JSON.stringify(error.response?.data ?? error.error ?? '')}`);
  }
}

export function expect(condition, what) {
  if (!condition) throw new Error(`expected ${what}`);
}

export function finish() {
  console.log(`${all - failed} of ${all}`);
  process.exit(failed ? 1 : 0);
}
