import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { HostedPage } from "../src/hosted-page.mjs";
import { checksOf } from "./checks.mjs";
import { assertProfile } from "./tokens.mjs";

export function springBootChecks(webApp, { tenant, client, secondApp, arrive }) {
  let visitor;
  let hosted;
  const check = checksOf("Spring Boot web app", () => visitor);

  describe("Spring Boot web app", () => {
    before(async () => {
      visitor = await arrive();
      hosted = new HostedPage(visitor.page, tenant);
    });
    after(() => visitor.leave());

    async function ask(path) {
      const page = await visitor.newPage();
      try {
        const answer = await page.goto(`${webApp.url}${path}`);
        assert.equal(answer.status(), 200);
        assert.equal(page.url(), `${webApp.url}${path}`);
        return await answer.json();
      } finally {
        await page.close();
      }
    }

    check("signs a participant in with code and client secret", async () => {
      await visitor.page.goto(webApp.url);
      await hosted.signIn(tenant.participant);
      await visitor.page.locator("#user").waitFor();
      assert.equal(await visitor.page.locator("#user").innerText(), tenant.participant.username);
      const { idToken } = await ask("/user");
      assert.equal(idToken.iss, tenant.issuer);
      assert.deepEqual([idToken.aud].flat(), [client.id]);
      assert.equal(idToken["custom:campaign_id"], tenant.id);
    });

    check("has asked userInfo", async () => {
      assertProfile((await ask("/user")).userInfo, tenant);
    });

    check("renews its tokens with the refresh token", async () => {
      assert.equal((await ask("/renewal")).renewed, true);
      assert.equal((await ask("/renewal")).renewed, true); // with the same refresh token: it is not rotated
    });

    check("lets a second client in without a password", async () => {
      const page = await visitor.newPage();
      await page.goto(secondApp.url);
      await page.locator("#sign-in").click();
      await new HostedPage(page, tenant).isPassedBy("#user, #failure");
      assert.equal(await page.locator("#user, #failure").innerText(), tenant.participant.email);
      await page.close();
    });

    check("signs out with logout_uri, which ends single sign-on for the second client", async () => {
      await visitor.page.goto(webApp.url);
      await visitor.page.locator("#sign-out").click();
      await visitor.page.locator("#signed-out").waitFor();
      assert.equal(visitor.page.url(), `${webApp.url}/signed-out`);
      await visitor.page.goto(secondApp.url);
      await visitor.page.locator("#sign-in").click();
      await hosted.asksForPassword();
    });
  });
}
