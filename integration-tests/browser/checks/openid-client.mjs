import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import * as openid from "openid-client";
import { HostedPage } from "../src/hosted-page.mjs";
import { checksOf } from "./checks.mjs";
import { assertProfile, assertTokens } from "./tokens.mjs";

/** Knows the issuer's URL and nothing else, and checks all that the standards have a client check. */
export function openidClientChecks(name, landing, { tenant, client, secondApp, arrive }) {
  const callback = `${landing.url}/callback`;
  let visitor;
  let hosted;
  let config;
  let redeem;
  let tokens;
  const check = checksOf(name, () => visitor);

  describe(name, () => {
    before(async () => {
      visitor = await arrive();
      hosted = new HostedPage(visitor.page, tenant);
    });
    after(() => visitor.leave());

    check("finds everything by the issuer's URL", async () => {
      config = await openid.discovery(new URL(tenant.issuer), client.id, client.secret, undefined, {
        execute: [openid.allowInsecureRequests, openid.enableNonRepudiationChecks], // http: the demo is on loopback
      });
      assert.equal(config.serverMetadata().issuer, tenant.issuer);
    });

    check("signs a participant in with code, PKCE and client secret", async () => {
      const pkceCodeVerifier = openid.randomPKCECodeVerifier();
      const state = openid.randomState();
      const nonce = openid.randomNonce();
      const request = openid.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: `openid profile email webpremios.campaigns/${tenant.id}`,
        code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
        code_challenge_method: "S256",
        state,
        nonce,
      });
      await visitor.page.goto(request.href);
      await hosted.signIn(tenant.participant);
      await visitor.page.locator("#landed").waitFor();
      const answer = new URL(visitor.page.url());
      redeem = () =>
        openid.authorizationCodeGrant(config, answer, {
          pkceCodeVerifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
      tokens = await redeem();
      assertTokens({ accessToken: tokens.access_token, idToken: tokens.id_token }, tenant, client);
    });

    check("asks userInfo for the subject of the ID token", async () => {
      const userInfo = await openid.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
      assertProfile(userInfo, tenant);
      assert.equal(userInfo.email_verified, true); // the endpoint of the issuer's document answers as the standard has it
    });

    check("renews its tokens with the refresh token", async () => {
      const renewed = await openid.refreshTokenGrant(config, tokens.refresh_token);
      assert.notEqual(renewed.access_token, tokens.access_token);
      assert.equal(renewed.claims().sub, tokens.claims().sub);
      assertTokens({ accessToken: renewed.access_token, idToken: renewed.id_token }, tenant, client);
    });

    check("lets a second client in without a password", async () => {
      await visitor.page.goto(secondApp.url);
      await visitor.page.locator("#sign-in").click();
      await hosted.isPassedBy("#user, #failure");
      assert.equal(await visitor.page.locator("#user, #failure").innerText(), tenant.participant.email);
    });

    check("signs out by the standard's way, which ends single sign-on for the second client", async () => {
      const state = openid.randomState();
      const request = openid.buildEndSessionUrl(config, {
        id_token_hint: tokens.id_token,
        post_logout_redirect_uri: `${landing.url}/signed-out`,
        state,
      });
      await visitor.page.goto(request.href);
      await visitor.page.locator("#landed").waitFor();
      assert.equal(visitor.page.url(), `${landing.url}/signed-out?state=${state}`);
      await visitor.page.goto(secondApp.url);
      await visitor.page.locator("#sign-in").click();
      await hosted.asksForPassword();
    });

    check("is refused a refresh after signing out", async () => {
      await assert.rejects(openid.refreshTokenGrant(config, tokens.refresh_token), { error: "invalid_grant", status: 400 });
    });

    check("signs out at the tenant's own host with the ID token alone, and is told so", async () => {
      await hosted.signIn(tenant.participant);
      await visitor.page.locator("#user").waitFor();
      await visitor.page.goto(tenant.at("/logout", { id_token_hint: tokens.id_token }));
      assert.match(await visitor.page.locator("#kc-page-title").innerText(), /Você saiu/);
      await visitor.screenshot("logged-out");
      await visitor.page.goto(secondApp.url);
      await visitor.page.locator("#sign-in").click();
      await hosted.asksForPassword();
    });

    check("is refused a code that was used", async () => {
      await assert.rejects(redeem(), { error: "invalid_grant", status: 400 });
    });
  });
}
