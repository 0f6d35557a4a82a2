// Machines: axios, got, superagent, fetch, simple-oauth2, client-oauth2. Sign-in: openid-client 5 (as NextAuth 4 uses it),
// oauth4webapi, passport-oauth2, arctic.
// first, since it says where the demo's hosts are
import { expect, finish, machine, signIn, spa, step, tenant, web } from './tenant.mjs';
import * as arctic from 'arctic';
import axios from 'axios';
import ClientOAuth2 from 'client-oauth2';
import got from 'got';
import * as oauth from 'oauth4webapi';
import { Issuer, generators } from 'openid-client';
import OAuth2Strategy from 'passport-oauth2';
import simple from 'simple-oauth2';
import superagent from 'superagent';

const { clientId: id, clientSecret: secret } = machine;
const callback = web.redirectUris[0];
const grant = { grant_type: 'client_credentials' };
const auth = { username: id, password: secret };
const basic = { Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };

const hasToken = (answer) => expect(answer?.access_token, 'an access token');
const status = async (run) => {
  try {
    return (await run()).status;
  } catch (error) {
    return error.response?.status;
  }
};

// both paths of the token endpoint
for (const path of ['/oauth2/token', '/token']) {
  const url = tenant.baseUrl + path;
  await step(`axios ${path}: form`, async () => hasToken((await axios.post(url, new URLSearchParams(grant), { auth })).data));
  await step(`axios ${path}: all in the query, no body`, async () => hasToken((await axios.post(url, undefined, { params: grant, auth })).data));
  // axios writes null as JSON where the type says so
  for (const [type, body] of [['application/json', null], ['application/json', undefined], ['text/plain', ''], ['text/plain', undefined]]) {
    await step(`axios ${path}: no body (${body}), a left-over ${type}`, async () =>
      hasToken((await axios.post(url, body, { params: grant, auth, headers: { 'Content-Type': type } })).data));
  }
  await step(`axios ${path}: JSON and multipart are 405`, async () => {
    expect((await status(() => axios.post(url, grant, { auth }))) === 405, '405 for JSON');
    expect((await status(() => axios.post(url, {}, { auth, params: grant }))) === 405, '405 for an empty object');
    expect((await status(() => axios.postForm(url, grant, { auth }))) === 405, '405 for multipart');
  });
  await step(`got ${path}: form, and the query alone`, async () => {
    hasToken(await got.post(url, { form: grant, ...auth }).json());
    hasToken(await got.post(url, { searchParams: grant, ...auth }).json());
  });
  await step(`superagent ${path}`, async () => hasToken((await superagent.post(url).type('form').auth(id, secret).send(grant)).body));
  await step(`fetch ${path}: form, and the query alone`, async () => {
    hasToken(await (await fetch(url, { method: 'POST', headers: basic, body: new URLSearchParams(grant) })).json());
    hasToken(await (await fetch(`${url}?${new URLSearchParams(grant)}`, { method: 'POST', headers: basic })).json());
  });
}

for (const authorizationMethod of ['header', 'body']) {
  for (const credentialsEncodingMode of ['strict', 'loose']) {
    await step(`simple-oauth2: secret in the ${authorizationMethod}, ${credentialsEncodingMode}`, async () => {
      const client = new simple.ClientCredentials({
        client: { id, secret },
        auth: { tokenHost: tenant.baseUrl, tokenPath: '/oauth2/token' },
        options: { authorizationMethod, credentialsEncodingMode },
      });
      hasToken((await client.getToken({ scope: machine.scopes })).token);
    });
  }
}

await step('client-oauth2', async () => {
  const client = new ClientOAuth2({ clientId: id, clientSecret: secret, accessTokenUri: `${tenant.baseUrl}/oauth2/token` });
  expect((await client.credentials.getToken()).accessToken, 'an access token');
});

const document = await (await fetch(`${tenant.baseUrl}/.well-known/openid-configuration`)).json();

for (const method of ['client_secret_basic', 'client_secret_post']) {
  await step(`openid-client 5: the issuer's document, ${method}, refresh, userInfo, revocation`, async () => {
    const issuer = await Issuer.discover(document.issuer);
    const client = new issuer.Client({ client_id: web.clientId, client_secret: web.clientSecret, redirect_uris: [callback],
      response_types: ['code'], token_endpoint_auth_method: method });
    const [state, nonce, code_verifier] = [generators.state(), generators.nonce(), generators.codeVerifier()];
    const back = await signIn(client.authorizationUrl({ scope: 'openid email', state, nonce,
      code_challenge: generators.codeChallenge(code_verifier), code_challenge_method: 'S256' }));
    const tokens = await client.callback(callback, client.callbackParams(back.href), { state, nonce, code_verifier });
    expect((await client.userinfo(tokens)).sub === tokens.claims().sub, 'the same subject');
    hasToken(await client.refresh(tokens.refresh_token));
    await client.revoke(tokens.refresh_token);
  });
}

await step("openid-client 5: the issuer's document promises iss, so iss is there without state too", async () => {
  const issuer = await Issuer.discover(document.issuer);
  const client = new issuer.Client({ client_id: web.clientId, client_secret: web.clientSecret, redirect_uris: [callback] });
  const back = await signIn(client.authorizationUrl({ scope: 'openid' }));
  hasToken(await client.callback(callback, client.callbackParams(back.href), {}));
});

for (const state of [generators.state(), undefined]) {
  await step(`oauth4webapi: the hosted domain's document, ${state ? 'with' : 'without'} state`, async () => {
    const server = { ...document, authorization_endpoint: document.authorization_endpoint };
    const client = { client_id: spa.clientId, token_endpoint_auth_method: 'none' };
    const verifier = oauth.generateRandomCodeVerifier();
    const url = new URL(server.authorization_endpoint);
    url.search = new URLSearchParams({ client_id: spa.clientId, redirect_uri: spa.redirectUris[0], response_type: 'code', scope: 'openid',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', ...(state && { state }) });
    const back = await signIn(url.href);
    expect(back.search.startsWith('?code='), 'code at the beginning');
    if (!state) expect([...back.searchParams.keys()].join() === 'code', 'the code alone');
    const parameters = oauth.validateAuthResponse(server, client, back, state ?? oauth.expectNoState);
    expect(!oauth.isOAuth2Error(parameters), 'no error');
    const answer = await oauth.authorizationCodeGrantRequest(server, client, parameters, spa.redirectUris[0], verifier,
      { [oauth.allowInsecureRequests]: true });
    hasToken(await oauth.processAuthorizationCodeOpenIDResponse(server, client, answer));
  });
}

for (const pkce of [false, true]) {
  await step(`passport-oauth2, short paths${pkce ? ', PKCE' : ''}`, async () => {
    const strategy = new OAuth2Strategy({ authorizationURL: `${tenant.baseUrl}/authorize`, tokenURL: `${tenant.baseUrl}/token`,
      clientID: web.clientId, clientSecret: web.clientSecret, callbackURL: callback, scope: 'openid', state: true, pkce },
    (accessToken, refreshToken, profile, done) => done(null, { accessToken }));
    const session = {};
    const drive = (query) => new Promise((resolve, reject) => {
      const run = Object.assign(Object.create(strategy), { redirect: resolve, success: resolve, error: reject,
        fail: (why) => reject(new Error(JSON.stringify(why))) });
      run.authenticate({ query, session, url: '/', headers: {}, connection: {} });
    });
    const back = await signIn(await drive({}));
    expect((await drive(Object.fromEntries(back.searchParams))).accessToken, 'an access token');
  });
}

await step('arctic 1: Basic, PKCE, refresh', async () => {
  const provider = new arctic.AmazonCognito(tenant.baseUrl, web.clientId, web.clientSecret, callback);
  const verifier = arctic.generateCodeVerifier();
  const back = await signIn((await provider.createAuthorizationURL(arctic.generateState(), verifier, { scopes: ['email'] })).href);
  const tokens = await provider.validateAuthorizationCode(back.searchParams.get('code'), verifier);
  expect((await provider.refreshAccessToken(tokens.refreshToken)).accessToken, 'an access token');
});

finish();
