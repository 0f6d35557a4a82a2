import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, describe, test } from "node:test";
import { parseArgs } from "node:util";
import { AdminApi } from "./src/admin-api.mjs";
import { AuditedPage } from "./src/audited-page.mjs";
import { blue, green, plain } from "./src/brandings.mjs";
import { BrandedTenant } from "./src/branded-tenant.mjs";
import { launch } from "./src/chromium.mjs";
import { resolveLoopbackNames } from "./src/loopback-names.mjs";
import { openMailSink } from "./src/mail-sink.mjs";
import { demo } from "./src/server.mjs";
import { slowDown } from "./src/slow-line.mjs";
import { otherPages, pagesWithErrors, rarePages, themePages } from "./src/theme-pages.mjs";
import { LOCALES, RARE_WISHES, SCHEMES, SCREENS, WISHES } from "./src/theme-wishes.mjs";
import { totp } from "./src/totp.mjs";

const { port, folder, sample } = parseArgs({
  options: { port: { type: "string" }, folder: { type: "string" }, sample: { type: "boolean" } },
}).values;
mkdirSync(folder, { recursive: true });
resolveLoopbackNames();

const server = demo(port);
const api = new AdminApi(server.url, server.administrator);
const mails = await openMailSink();
const all = [blue, green, plain].map((branding) => new BrandedTenant(api, port, mails.port, branding));
const browser = await launch();
after(async () => {
  await browser.close();
  for (const tenant of all) {
    await tenant.remove();
  }
  mails.close();
});
for (const tenant of all) {
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
    await (themePages[name] ?? rarePages[name] ?? otherPages[name])(page, tenant);
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

const [first, second, unbranded] = all;
const titles = new Map();

/** A check that is run in any case, also where a sample is enough: each page once, and what tells tenants apart. */
const sampled = (name, run) => test(name, run);
/** A check that is run only with all the others. */
const full = (name, run) => test(name, { skip: sample }, run);

// each visitor has a browser context of its own; two at a time keep both cores busy
describe("pages", { concurrency: 2 }, () => {
  Object.keys(themePages).forEach((name, number) => {
    WISHES.forEach((wish, index) => {
      // one after the other, so that the sample has every language, scheme and screen in it
      const check = index === number % WISHES.length ? sampled : full;
      check(`${name}: ${Object.values(wish).join(", ")}`, () =>
        visit(first, name, wish, async (page, audited) => {
          assert.equal(await page.locator("html").getAttribute("lang"), wish.locale);
          await showsBranding(page, first, [second]);
          await audited.isSound(pagesWithErrors.includes(name));
          if (wish.locale === "pt-BR") {
            titles.set(name, await page.title());
          }
        }));
    });
    for (const scheme of SCHEMES) {
      const wish = { locale: "pt-BR", scheme, screen: "phone" };
      const check = name === "sign-in" ? sampled : full;
      check(`${name}: another tenant's is its own, ${scheme}`, () =>
        visit(second, name, wish, async (page, audited) => {
          await showsBranding(page, second, [first]);
          await audited.isSound(pagesWithErrors.includes(name));
        }));
    }
  });
});

Object.keys(rarePages).forEach((name, number) => {
  RARE_WISHES.forEach((wish, index) => {
    const check = index === number % RARE_WISHES.length ? sampled : full;
    check(`${name}: ${Object.values(wish).join(", ")}`, () =>
      visit(first, name, wish, async (page, audited) => {
        await showsBranding(page, first, [second]);
        await audited.isSound(pagesWithErrors.includes(name));
      }));
  });
});

full("a tab is told from another by its page and its campaign", () => {
  const told = ["sign-in", "register", "reset", "error"].map((name) => titles.get(name));
  assert.equal(new Set(told).size, told.length, told.join(", "));
  told.forEach((title) => assert.match(title, new RegExp(`^[^<>&]+ · ${first.name}$`)));
});

full("a page tells the browser what each field is for", () =>
  visit(first, "register", RARE_WISHES[0], async (page) => {
    const fields = page.locator("#kc-register-form input[autocomplete]");
    assert.deepEqual(await fields.evaluateAll((all) => all.map(({ id, autocomplete }) => `${id}: ${autocomplete}`)), [
      "username: username", "password: new-password", "password-confirm: new-password", "email: email", "firstName: given-name", "lastName: family-name",
    ]);
  }));

full("a password that the policy takes is no longer told as wrong", () =>
  visit(first, "weak-password", RARE_WISHES[0], async (page) => {
    const field = page.locator("#password-new");
    assert.equal(await field.getAttribute("aria-describedby"), "input-error-password-new");
    await field.fill("Correct-Horse-2");
    await page.locator("#password-confirm").focus();
    await page.locator("#password-new:not([aria-invalid]):not([aria-describedby])").waitFor();
  }));

full("one of two devices is chosen with the keyboard", () =>
  visit(first, "otp-devices", RARE_WISHES[0], async (page) => {
    await page.locator("#otp").focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ArrowDown");
    const label = (await page.locator("label:has(:checked)").innerText()).trim();
    assert.equal(await page.evaluate(() => document.activeElement.name), "selectedCredentialId");
    await page.keyboard.press("Tab");
    await page.keyboard.type(totp(first.participantWithTwoOtps.devices[label]));
    const back = page.waitForRequest((request) => request.url().startsWith("http://localhost:3000/callback?"));
    await page.keyboard.press("Enter");
    assert.match((await back).url(), /[?&]code=/);
  }));

full("another way to sign in is chosen with the keyboard", () =>
  visit(first, "other-way", RARE_WISHES[0], async (page) => {
    const ways = page.locator("#kc-select-credential-form button");
    assert.equal(await ways.count(), 2);
    await ways.last().focus();
    await page.keyboard.press("Space");
    await page.locator("#kc-recovery-code-login-form").waitFor();
  }));

full("terms that are not accepted are told at their box", () =>
  visit(second, "register-refused", RARE_WISHES[0], async (page) => {
    assert.equal(await page.locator("#termsAccepted").getAttribute("aria-describedby"), "input-error-terms-accepted");
    const color = (part) => page.locator(part).evaluate((text) => getComputedStyle(text).color);
    assert.equal(await color("#input-error-terms-accepted"), await color("#input-error-email .kc-feedback-text"));
  }));

sampled("a campaign that has set nothing has a name, and nothing of Keycloak's", () =>
  visit(unbranded, "sign-in", RARE_WISHES[0], async (page, audited) => {
    assert.equal((await page.locator("#kc-header").innerText()).trim(), unbranded.name);
    assert.equal(await page.locator("img, .webpremios-links a[id]").count(), 0);
    assert.equal(await page.locator("link[rel=icon]").getAttribute("href"), "data:,");
    await audited.isSound();
  }));

full("nor has its account console", () =>
  visit(unbranded, "account", RARE_WISHES[1], async (page, audited) => {
    assert.equal(await page.title(), unbranded.name);
    assert.equal(await page.locator("link[rel=icon]").getAttribute("href"), "data:,");
    assert.equal(await page.locator(".pf-v5-c-masthead__brand").isVisible(), false);
    audited.asksNobodyElse();
  }));

for (const tenant of [first, second]) {
  full(`the button of ${tenant.name} has the campaign's colour`, () =>
    visit(tenant, "sign-in", { locale: "en", scheme: "light", screen: "phone" }, async (page) => {
      const color = await page.locator("#kc-login").evaluate((button) => getComputedStyle(button).backgroundColor);
      assert.equal(color, tenant.rgb);
    }));
}

for (const scheme of SCHEMES) {
  sampled(`the account console has the campaign's colour, ${scheme}`, () =>
    visit(first, "account", { locale: "pt-BR", scheme, screen: "desktop" }, async (page, audited) => {
      const save = page.getByTestId("save");
      const color = await save.evaluate((button) => getComputedStyle(button).backgroundColor);
      assert.equal(color === first.rgb, scheme === "light", color);
      assert.notEqual(color, "rgb(0, 102, 204)", "that of PatternFly");
      assert.equal(await page.title(), first.name);
      assert.equal(await page.locator("link[rel=icon]").getAttribute("href"), first.attributes["webpremios.logo-url"]);
      audited.asksNobodyElse();
    }));
}

full("the sign-in page is walked through as it is read", () =>
  visit(first, "sign-in", WISHES[0], async (page, audited) => {
    assert.equal(await page.evaluate(() => document.activeElement.id), "username");
    const walked = (await audited.walk()).map(({ name }) => name.replace(/.*(reset-credentials|registration).*/, "$1"));
    assert.deepEqual(walked.slice(0, 8), [
      "username", "password", "password-show-password", "rememberMe", "reset-credentials", "kc-login", "registration", "webpremios-help",
    ]);
  }));

for (const screen of Object.keys(SCREENS)) {
  for (const name of ["sign-in", "register", "error"]) {
    full(`${name}: nothing moves though the page arrives in pieces, ${screen}`, () =>
      visit(first, name, { locale: "pt-BR", scheme: "light", screen }, async (page, audited) => {
        await slowDown(page);
        await page.goto(page.url());
        await audited.staysInPlace();
      }));
  }
}

full("another language is one link away, and what was begun goes on", () =>
  visit(first, "wrong-password", WISHES[0], async (page) => {
    await page.locator("#webpremios-languages a[lang=es]").click();
    await page.locator("html[lang=es]").waitFor();
    await page.locator("#kc-form-login").waitFor();
    assert.equal(await page.locator("label[for=password]").innerText(), "Contraseña");
  }));
