// A resource server that accepts access tokens of one issuer or, during the move, of two.
// Needs Node.js 20 or later, and jose 6 (npm install jose).
// OLD_ISSUER with OLD_JWKS, and NEW_ISSUER with NEW_JWKS: leave the old pair out after the move. CLIENT_IDS and SCOPE say who may call.
import { createServer } from 'node:http';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';

const { OLD_ISSUER, OLD_JWKS, NEW_ISSUER, NEW_JWKS, CLIENT_IDS, SCOPE, PORT } = process.env;
const clientIds = new Set(CLIENT_IDS.split(','));
// each issuer has its own keys, so that no issuer can sign in the other's name
const keysByIssuer = new Map([[OLD_ISSUER, OLD_JWKS], [NEW_ISSUER, NEW_JWKS]]
  .filter(([issuer]) => issuer)
  .map(([issuer, jwks]) => [issuer, createRemoteJWKSet(new URL(jwks))]));

async function accepted(token) {
  const issuer = decodeJwt(token).iss; // not yet verified: it only chooses the keys
  const keys = keysByIssuer.get(issuer);
  if (!keys) throw new Error('unknown issuer');
  const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'], requiredClaims: ['exp'] });
  if (payload.token_use !== 'access') throw new Error('not an access token');
  if (!clientIds.has(payload.client_id)) throw new Error('this client may not call');
  return payload;
}

// 200, or 401 for a token that is not accepted, or 403 without the scope
async function status(authorization) {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (!token) return 401;
  try {
    const { scope } = await accepted(token);
    return (scope ?? '').split(' ').includes(SCOPE) ? 200 : 403;
  } catch {
    return 401;
  }
}

createServer(async (request, answer) => {
  answer.statusCode = await status(request.headers.authorization);
  if (answer.statusCode === 401) answer.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
  answer.end();
}).listen(PORT, '127.0.0.1');
