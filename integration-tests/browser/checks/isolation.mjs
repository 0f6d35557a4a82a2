import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { HostedPage } from "../src/hosted-page.mjs";
import { claims } from "../src/jwt.mjs";
import { checksOf } from "./checks.mjs";

/** A participant who is signed in at one tenant is a stranger at every other. */
export function isolationChecks({ tenant, client, webApp, uat, landing, arrive }) {
  let visitor;
  const check = checksOf("isolation", () => visitor);

  describe("isolation", () => {
    before(async () => {
      visitor = await arrive();
      await visitor.page.goto(webApp.url);
      await new HostedPage(visitor.page, tenant).signIn(tenant.participant);
      await visitor.page.locator("#user").waitFor();
    });
    after(() => visitor.leave());

    const redirectUri = `${landing.url}/callback`;
    const atUat = (path) => uat.at(path, { client_id: "uat-spa", redirect_uri: redirectUri, response_type: "token" });
    const isStillSignedIn = async () => {
      await visitor.page.goto(
        tenant.at("/login", { client_id: client.id, redirect_uri: `${webApp.url}/signed-out`, response_type: "code" }));
      await new HostedPage(visitor.page, tenant).isPassedBy("#signed-out");
    };

    check("another tenant asks who is signed in here for a password", async () => {
      await visitor.page.goto(atUat("/oauth2/authorize"));
      const hosted = new HostedPage(visitor.page, uat);
      await hosted.asksForPassword();
      await hosted.tellsNothingOf([tenant.realm, tenant.id, tenant.participant.email]);
    });

    check("this tenant's password is none of the other's", async () => {
      const hosted = new HostedPage(visitor.page, uat);
      await hosted.signIn(tenant.participant);
      assert.match(await hosted.refusal(), /inválid/);
      await hosted.asksForPassword();
    });

    check("the other tenant is sent no cookie of this one's", async () => {
      const cookies = await visitor.page.context().cookies([tenant.url, `${tenant.issuer}/`]);
      const foreign = await visitor.page.context().cookies([uat.url, `${uat.issuer}/`]);
      assert.ok(cookies.some(({ name }) => name === "KEYCLOAK_IDENTITY"));
      for (const { name, domain, path, value } of cookies) {
        assert.equal(domain, new URL(tenant.url).hostname, `${name} is everybody's below ${domain}`);
        assert.equal(path, `/realms/${tenant.realm}/`);
        assert.ok(!foreign.some((other) => other.value === value), `${name} is sent to the other tenant`);
      }
    });

    check("participants of two tenants are signed in side by side, and neither's token is any good at the other", async () => {
      await visitor.page.goto(atUat("/oauth2/authorize"));
      await new HostedPage(visitor.page, uat).signIn(uat.participant);
      await visitor.page.locator("#landed").waitFor();
      const token = new URLSearchParams(new URL(visitor.page.url()).hash.slice(1)).get("access_token");
      assert.equal(claims(token).iss, uat.issuer);
      assert.equal(claims(token)["custom:campaign_id"], uat.id);
      const userInfo = ({ url }) => fetch(`${url}/oauth2/userInfo`, { headers: { Authorization: `Bearer ${token}` } });
      assert.equal((await userInfo(uat)).status, 200);
      assert.equal((await userInfo(tenant)).status, 401);
      await isStillSignedIn();
    });

    check("signing out at the other tenant leaves this one's participant signed in", async () => {
      await visitor.page.goto(atUat("/logout"));
      await new HostedPage(visitor.page, uat).asksForPassword();
      await isStillSignedIn();
    });
  });
}
