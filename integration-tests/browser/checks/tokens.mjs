import assert from "node:assert/strict";
import { claims } from "../src/jwt.mjs";

/** What every client is given for the participant, whichever library it has. */
export function assertTokens({ accessToken, idToken }, tenant, client) {
  const access = claims(accessToken);
  assert.equal(access.iss, tenant.issuer);
  assert.equal(access.token_use, "access");
  assert.equal(access.client_id, client.id);
  assert.equal(access.username, tenant.participant.username);
  assert.equal(access["custom:campaign_id"], tenant.id);
  assert.ok(access.scope.split(" ").includes(`webpremios.campaigns/${tenant.id}`), access.scope);
  const id = claims(idToken);
  assert.equal(id.iss, tenant.issuer);
  assert.equal(id.aud, client.id);
  assert.equal(id.token_use, "id");
  assert.equal(id["cognito:username"], tenant.participant.username);
  assert.equal(id.email, tenant.participant.email);
  assert.equal(id.sub, access.sub);
}

/** What userInfo of a tenant's host says, which is strings and nothing else. */
export function assertUserInfo(userInfo, tenant) {
  assertProfile(userInfo, tenant);
  assert.equal(userInfo.email_verified, "true");
}

/** What a library makes of userInfo; some make a boolean of the string. */
export function assertProfile(profile, tenant) {
  assert.equal(profile.username, tenant.participant.username);
  assert.equal(profile.email, tenant.participant.email);
  assert.equal(profile["custom:campaign_id"], tenant.id);
}
