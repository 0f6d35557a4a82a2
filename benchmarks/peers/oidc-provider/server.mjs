// A node oidc-provider that answers machines: one client with a plain secret, RS256 with 2048 bits, nothing stored.
// Its client comes in PEER_CLIENT_ID, PEER_CLIENT_SECRET and PEER_SCOPE; it prints READY and its port on loopback.
import { generateKeyPair, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import Provider from 'oidc-provider';

const { PEER_CLIENT_ID: id, PEER_CLIENT_SECRET: secret, PEER_SCOPE: scope } = process.env;
if (!id || !secret || !scope) {
  console.error('PEER_CLIENT_ID, PEER_CLIENT_SECRET and PEER_SCOPE must be set');
  process.exit(2);
}

const audience = 'urn:webpremios:campaigns';
const lifetime = 3600;
const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
const signingKey = { ...privateKey.export({ format: 'jwk' }), kid: 'benchmark', use: 'sig', alg: 'RS256' };

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    jwks: { keys: [signingKey] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: [scope],
    clients: [{
      client_id: id,
      client_secret: secret,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      scope,
    }],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope,
          audience,
          accessTokenTTL: lifetime,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  });
  server.on('request', provider.callback());
  console.log(`READY ${port}`);
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(0));
}
