import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, test } from "node:test";
import { parseArgs } from "node:util";
import { AdminApi } from "./src/admin-api.mjs";
import { AuditedPage } from "./src/audited-page.mjs";
import { blue, green } from "./src/brandings.mjs";
import { BrandedTenant } from "./src/branded-tenant.mjs";
import { launch } from "./src/chromium.mjs";
import { resolveLoopbackNames } from "./src/loopback-names.mjs";
import { demo } from "./src/server.mjs";
import { slowDown } from "./src/slow-line.mjs";
import { otherPages, themePages } from "./src/theme-pages.mjs";
import { LOCALES, SCHEMES, SCREENS } from "./src/theme-wishes.mjs";

const { port, folder } = parseArgs({ options: { port: { type: "string" }, folder: { type: "string" } } }).values;
mkdirSync(folder, { recursive: true });
resolveLoopbackNames();

const server = demo(port);
const api = new AdminApi(server.url, server.administrator);
const tenants = [blue, green].map((branding) => new BrandedTenant(api, port, branding));
const browser = await launch();
after(async () => {
  await browser.close();
  for (const tenant of tenants) {
    await tenant.remove();
  }
});
for (const tenant of tenants) {
  await tenant.create();
}

/** Opens a page as a visitor with these wishes sees it, has it looked at, and keeps its picture. */
async function visit(tenant, name, { locale, scheme, screen }, look) {
  const context = await browser.newContext({
    locale: LOCALES[locale],
    colorScheme: scheme,
    viewport: SCREENS[screen],
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(20_000);
  try {
    const page = await context.newPage();
    const audited = await AuditedPage.watch(page, tenant.url);
    await (themePages[name] ?? otherPages[name])(page, tenant);
    await page.waitForLoadState("load");
    await page.screenshot({
      path: `${folder}/${tenant.realm}-${name}-${locale}-${scheme}-${screen}.png`,
      animations: "disabled",
      caret: "hide",
      fullPage: true,
    });
    await look(page, audited);
  } finally {
    await context.close();
  }
}

async function showsBranding(page, tenant, others) {
  assert.equal((await page.locator("#kc-header").innerText()).trim(), tenant.name);
  assert.equal(await page.locator(".webpremios-logo").getAttribute("src"), tenant.attributes["webpremios.logo-url"]);
  assert.equal(await page.locator("#webpremios-help").getAttribute("href"), tenant.attributes["webpremios.help-url"]);
  assert.equal(await page.locator("#webpremios-terms").getAttribute("href"), tenant.attributes["webpremios.terms-url"]);
  const html = await page.content();
  for (const other of others) {
    for (const theirs of [other.name, other.realm, ...Object.values(other.attributes)]) {
      assert.ok(!html.includes(theirs), `the page of ${tenant.name} has something of ${other.name} in it`);
    }
  }
}

const [first, second] = tenants;
const wishes = Object.keys(LOCALES).flatMap((locale) =>
  SCHEMES.flatMap((scheme) => Object.keys(SCREENS).map((screen) => ({ locale, scheme, screen }))),
);

for (const name of Object.keys(themePages)) {
  for (const wish of wishes) {
    test(`${name}: ${Object.values(wish).join(", ")}`, () =>
      visit(first, name, wish, async (page, audited) => {
        assert.equal(await page.locator("html").getAttribute("lang"), wish.locale);
        await showsBranding(page, first, [second]);
        await audited.isSound();
      }));
  }
  for (const scheme of SCHEMES) {
    const wish = { locale: "pt-BR", scheme, screen: "phone" };
    test(`${name}: another tenant's is its own, ${scheme}`, () =>
      visit(second, name, wish, async (page, audited) => {
        await showsBranding(page, second, [first]);
        await audited.isSound();
      }));
  }
}

for (const tenant of tenants) {
  test(`the button of ${tenant.name} has the campaign's colour`, () =>
    visit(tenant, "sign-in", { locale: "en", scheme: "light", screen: "phone" }, async (page) => {
      const color = await page.locator("#kc-login").evaluate((button) => getComputedStyle(button).backgroundColor);
      assert.equal(color, tenant.rgb);
    }));
}

for (const scheme of SCHEMES) {
  test(`the account console has the campaign's colour, ${scheme}`, () =>
    visit(first, "account", { locale: "pt-BR", scheme, screen: "desktop" }, async (page, audited) => {
      const save = page.getByTestId("save");
      const color = await save.evaluate((button) => getComputedStyle(button).backgroundColor);
      assert.equal(color === first.rgb, scheme === "light", color);
      assert.notEqual(color, "rgb(0, 102, 204)", "that of PatternFly");
      audited.asksNobodyElse();
    }));
}

test("the sign-in page is walked through as it is read", () =>
  visit(first, "sign-in", wishes[0], async (page, audited) => {
    assert.equal(await page.evaluate(() => document.activeElement.id), "username");
    const walked = (await audited.walk()).map(({ name }) => name.replace(/.*(reset-credentials|registration).*/, "$1"));
    assert.deepEqual(walked.slice(0, 8), [
      "username", "password", "password-show-password", "rememberMe", "reset-credentials", "kc-login", "registration", "webpremios-help",
    ]);
  }));

for (const screen of Object.keys(SCREENS)) {
  for (const name of ["sign-in", "register", "error"]) {
    test(`${name}: nothing moves though the page arrives in pieces, ${screen}`, () =>
      visit(first, name, { locale: "pt-BR", scheme: "light", screen }, async (page, audited) => {
        await slowDown(page);
        await page.goto(page.url());
        await audited.staysInPlace();
      }));
  }
}

test("another language is one link away, and what was begun goes on", () =>
  visit(first, "wrong-password", wishes[0], async (page) => {
    await page.locator("#webpremios-languages a[lang=es]").click();
    await page.locator("html[lang=es]").waitFor();
    await page.locator("#kc-form-login").waitFor();
    assert.equal(await page.locator("label[for=password]").innerText(), "Contraseña");
  }));
