// A resource server that accepts access tokens of one issuer or, during the move, of two.
// Needs Node.js 20 or later, and aws-jwt-verify 5 (npm install aws-jwt-verify). Cognito's CognitoJwtVerifier does not fit: it takes user pool ids only.
// OLD_ISSUER with OLD_JWKS, and NEW_ISSUER with NEW_JWKS: leave the old pair out after the move. CLIENT_IDS and SCOPE say who may call.
import { createServer } from 'node:http';
import { JwtVerifier } from 'aws-jwt-verify';

const { OLD_ISSUER, OLD_JWKS, NEW_ISSUER, NEW_JWKS, CLIENT_IDS, SCOPE, PORT } = process.env;
const clientIds = new Set(CLIENT_IDS.split(','));
const issuers = [[OLD_ISSUER, OLD_JWKS], [NEW_ISSUER, NEW_JWKS]].filter(([issuer]) => issuer);

// checks signature, iss, exp and nbf; each issuer has its own keys
const verifier = JwtVerifier.create(issuers.map(([issuer, jwksUri]) => ({
  issuer,
  jwksUri,
  audience: null, // Cognito's access tokens have no aud, and ours have none: client_id takes its place
  customJwtCheck({ payload }) {
    if (payload.exp === undefined) throw new Error('no exp');
    if (payload.token_use !== 'access') throw new Error('not an access token');
    if (!clientIds.has(payload.client_id)) throw new Error('this client may not call');
  },
})));

// 200, or 401 for a token that is not accepted, or 403 without the scope
export async function status(authorization) {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (!token) return 401;
  try {
    const { scope } = await verifier.verify(token);
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
