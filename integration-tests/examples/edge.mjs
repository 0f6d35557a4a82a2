// A TLS edge of one tenant before the demo, on a port of its own. It can answer 429, shorten expires_in, and it remembers each answer's status.
import { createServer } from 'node:https';
import { request } from 'node:http';
import { serverOptions } from './tls.mjs';

export async function edge(tenant, { busy = 0, retryAfter = 2, expiresIn } = {}) {
  const seen = [];
  const server = createServer(serverOptions, async (incoming, outgoing) => {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const at = performance.now();
    if (busy-- > 0) {
      seen.push({ status: 429, at });
      outgoing.writeHead(429, { 'Retry-After': retryAfter, 'Content-Type': 'application/json' }).end('{"error":"too_many_requests"}');
      return;
    }
    const { status, headers, body } = await forwarded(tenant, incoming, Buffer.concat(chunks));
    seen.push({ status, at });
    const shortened = expiresIn ? body.replace(/"expires_in":\d+/, `"expires_in":${expiresIn}`) : body;
    outgoing.writeHead(status, { 'Content-Type': headers['content-type'] ?? 'text/plain' }).end(shortened);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `https://127.0.0.1:${server.address().port}`, seen, close: () => server.close() };
}

function forwarded(tenant, incoming, body) {
  const { host, port } = new URL(tenant.baseUrl);
  const headers = { ...incoming.headers, host };
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers }, async (answer) => {
      let text = '';
      for await (const chunk of answer.setEncoding('utf8')) text += chunk;
      resolve({ status: answer.statusCode, headers: answer.headers, body: text });
    }).on('error', reject).end(body);
  });
}
