import assert from "node:assert/strict";

const PASSWORD_FORM = "#kc-form-login";
const STACK_TRACE = /\bat (org|java|io|digital)\.|Exception|Caused by/;

/** What a tenant's host shows a participant: the login page, or an error. */
export class HostedPage {
  #page;
  #tenant;

  constructor(page, tenant) {
    this.#page = page;
    this.#tenant = tenant;
  }

  async asksForPassword() {
    await this.#page.locator(PASSWORD_FORM).waitFor();
    assert.equal(new URL(this.#page.url()).host, new URL(this.#tenant.url).host);
  }

  /** Waits for what comes first, the app's element or the form; fails if it is the form. */
  async isPassedBy(element) {
    const form = this.#page.locator(PASSWORD_FORM);
    await this.#page.locator(element).or(form).first().waitFor();
    assert.equal(await form.count(), 0, "a password is asked for");
  }

  async signIn({ username, password }) {
    await this.asksForPassword();
    await this.#page.locator("#username").fill(username);
    // not filled as the name is: Playwright writes what it fills into its errors
    await this.#page.locator("#password").evaluate((field, secret) => (field.value = secret), password);
    await this.#page.locator("#kc-login").click();
  }

  /** What the login page says of what was typed. */
  refusal() {
    return this.#page.locator("[id^=input-error]").first().innerText();
  }

  language() {
    return this.#page.locator("html").getAttribute("lang");
  }

  /** What every page of a tenant's must do without, errors above all. */
  async tellsNothingOf(names) {
    const html = await this.#page.content();
    assert.doesNotMatch(html, STACK_TRACE);
    for (const name of names) {
      assert.ok(!html.includes(name), `the page has '${name}' in it`);
    }
  }
}
