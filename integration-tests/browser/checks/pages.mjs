import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { HostedPage } from "../src/hosted-page.mjs";
import { checksOf } from "./checks.mjs";

const FOREIGN = "https://other.example/";

/** What a participant is shown, in which language, and what never. */
export function pageChecks({ tenant, client, webApp, otherTenants, arrive }) {
  const secrets = otherTenants.flatMap(({ realm, id }) => [realm, id]).filter((name) => name !== "shared");
  const redirectUri = client.redirectUris[0];
  const signIn = { client_id: client.id, redirect_uri: redirectUri, response_type: "code", scope: "openid" };
  let visitor;
  let hosted;
  const check = checksOf("pages", () => visitor);

  async function arriveWith(locale) {
    await visitor?.leave();
    visitor = await arrive(locale);
    hosted = new HostedPage(visitor.page, tenant);
  }

  async function isErrorPage(answer, words) {
    assert.equal(answer.status(), 400);
    assert.equal(new URL(visitor.page.url()).host, new URL(tenant.url).host);
    assert.match(await visitor.page.locator("#kc-error-message").innerText(), words);
    assert.equal(await hosted.language(), "pt-BR");
    await hosted.tellsNothingOf([...secrets, FOREIGN]);
  }

  describe("pages", () => {
    before(() => arriveWith("pt-BR"));
    after(() => visitor.leave());

    check("the login page is in Portuguese, for want of the visitor's language too", async () => {
      for (const locale of ["pt-BR", "fr-FR"]) {
        await arriveWith(locale);
        await visitor.page.goto(tenant.at("/login", signIn));
        await hosted.asksForPassword();
        assert.equal(await hosted.language(), "pt-BR");
        assert.equal(await visitor.page.locator("label[for=password]").innerText(), "Senha");
        await hosted.tellsNothingOf(secrets);
      }
      await visitor.screenshot("login-pt-BR");
    });

    check("the login page is in English where the client asks for it", async () => {
      await arriveWith("pt-BR");
      await visitor.page.goto(tenant.at("/login", { ...signIn, lang: "en" }));
      await hosted.asksForPassword();
      assert.equal(await hosted.language(), "en");
      assert.equal(await visitor.page.locator("label[for=password]").innerText(), "Password");
      await visitor.screenshot("login-en");
    });

    check("a wrong password is told in Portuguese, and nobody is signed in", async () => {
      await arriveWith("pt-BR");
      await visitor.page.goto(tenant.at("/login", signIn));
      await hosted.signIn({ username: tenant.participant.username, password: "not-the-password" });
      assert.match(await hosted.refusal(), /inválid/);
      await hosted.asksForPassword();
    });

    check("an unknown client gets an error page", async () => {
      await isErrorPage(
        await visitor.page.goto(tenant.at("/oauth2/authorize", { ...signIn, client_id: "unknown" })), /Cliente não encontrado/);
      await visitor.screenshot("error-unknown-client");
    });

    check("a client of another tenant is as unknown", async () => {
      const foreign = tenant.realm === "tenant-demo" ? "uat-spa" : "demo-spa";
      await isErrorPage(
        await visitor.page.goto(tenant.at("/oauth2/authorize", { ...signIn, client_id: foreign })), /Cliente não encontrado/);
    });

    check("a redirect URI that is not registered gets an error page and no redirect", async () => {
      await isErrorPage(
        await visitor.page.goto(tenant.at("/oauth2/authorize", { ...signIn, redirect_uri: FOREIGN })), /redirect_uri/);
    });

    check("a foreign logout_uri gets an error page and no redirect", async () => {
      await isErrorPage(
        await visitor.page.goto(tenant.at("/logout", { client_id: client.id, logout_uri: FOREIGN })), /logout_uri/);
      await visitor.screenshot("error-foreign-logout-uri");
    });

    check("a login form that lost its cookies gets an error page", async () => {
      await arriveWith("pt-BR");
      await visitor.page.goto(tenant.at("/login", signIn));
      await hosted.asksForPassword();
      const action = await visitor.page.locator("#kc-form-login").getAttribute("action");
      await visitor.page.context().clearCookies();
      await isErrorPage(await visitor.page.goto(action), /./);
      await visitor.screenshot("error-lost-cookies");
    });

    check("a login form that was used signs nobody in again", async () => {
      await arriveWith("pt-BR");
      const landing = `${webApp.url}/signed-out`;
      await visitor.page.goto(tenant.at("/login", { ...signIn, redirect_uri: landing }));
      await hosted.asksForPassword();
      const action = await visitor.page.locator("#kc-form-login").getAttribute("action");
      await hosted.signIn(tenant.participant);
      await visitor.page.locator("#signed-out").waitFor();
      await visitor.page.goto(action);
      await visitor.page.locator("#signed-out").waitFor();
      const { origin, pathname, searchParams } = new URL(visitor.page.url());
      assert.equal(origin + pathname, landing);
      assert.equal(searchParams.get("error"), "temporarily_unavailable");
      assert.equal(searchParams.has("code"), false);
    });
  });
}
