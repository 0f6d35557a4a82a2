import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { HostedPage } from "../src/hosted-page.mjs";
import { claims } from "../src/jwt.mjs";
import { checksOf } from "./checks.mjs";
import { assertProfile, assertTokens, assertUserInfo } from "./tokens.mjs";

/**
 * @param name the library's name and version
 * @param app its single-page app
 * @param refreshes whether it renews its tokens with a refresh token, or else in a hidden frame
 */
export function singlePageAppChecks(name, app, refreshes, { tenant, client, webApp, arrive }) {
  let visitor;
  let hosted;
  const check = checksOf(name, () => visitor);
  const user = () => visitor.page.evaluate(() => globalThis.manager.getUser());
  const tokens = ({ access_token, id_token }) => ({ accessToken: access_token, idToken: id_token });

  describe(name, () => {
    before(async () => {
      visitor = await arrive();
      hosted = new HostedPage(visitor.page, tenant);
    });
    after(() => visitor.leave());

    check("signs a participant in with the password", async () => {
      await visitor.page.goto(app.url);
      await visitor.page.locator("#signed-out").waitFor();
      await visitor.page.locator("#sign-in").click();
      const userInfo = visitor.page.waitForResponse(`${tenant.url}/oauth2/userInfo`);
      await hosted.signIn(tenant.participant);
      await visitor.page.locator("#user, #failure").waitFor();
      assert.equal(await visitor.page.locator("#user, #failure").innerText(), tenant.participant.email);
      assertTokens(tokens(await user()), tenant, client);
      const answer = await userInfo;
      assert.equal(answer.status(), 200);
      assertUserInfo(await answer.json(), tenant);
    });

    check("has userInfo in the user's profile", async () => {
      assertProfile((await user()).profile, tenant);
    });

    check(refreshes ? "renews its tokens with the refresh token" : "renews its tokens in a hidden frame", async () => {
      const before = await user();
      assert.equal(Boolean(before.refresh_token), refreshes);
      await visitor.page.evaluate(() => globalThis.manager.signinSilent().then(() => undefined));
      const renewed = await user();
      assert.notEqual(renewed.access_token, before.access_token);
      assertTokens(tokens(renewed), tenant, client);
      assert.equal(claims(renewed.access_token).sub, claims(before.access_token).sub);
      assert.equal(claims(renewed.access_token).origin_jti, claims(before.access_token).origin_jti);
    });

    check("lets a second client in without a password", async () => {
      await visitor.page.goto(webApp.url);
      await hosted.isPassedBy("#user");
      assert.equal(await visitor.page.locator("#user").innerText(), tenant.participant.username);
    });

    check("signs out, which ends single sign-on for the second client", async () => {
      await visitor.page.goto(app.url);
      await visitor.page.locator("#user").waitFor();
      await visitor.page.locator("#sign-out").click();
      await visitor.page.locator("#signed-out").waitFor();
      assert.equal(visitor.page.url(), `${app.url}/`);
      await visitor.page.goto(`${webApp.url}/oauth2/authorization/webpremios`);
      await hosted.asksForPassword();
    });
  });
}
