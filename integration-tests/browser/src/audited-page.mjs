import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A line of text in the middle whose end arrives after its beginning; what a person sees move is a tenth. */
const MOST_SHIFT = 0.004;

/** What Keycloak's realms send unless told otherwise. */
const CONTENT_SECURITY_POLICY = "frame-src 'self'; frame-ancestors 'self'; object-src 'none';";

/** A page, and what happened while it loaded: requests, errors, and things that moved. */
export class AuditedPage {
  #page;
  #origin;
  #foreign = [];
  #complaints = [];
  #policy;

  static async watch(page, origin) {
    const audited = new AuditedPage(page, origin);
    await page.addInitScript(() => {
      window.shifts = [];
      const told = ({ node, previousRect, currentRect }) =>
        `${node?.id || node?.className || node?.nodeName}: ${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`;
      new PerformanceObserver((list) =>
        // a picture of the whole page changes the window for a moment: what moves then counts as the visitor's doing, as in browsers' own figure
        list
          .getEntries()
          .filter(({ hadRecentInput }) => !hadRecentInput)
          .forEach(({ value, sources }) => window.shifts.push({ value, parts: sources.map(told) })),
      ).observe({ type: "layout-shift", buffered: true });
    });
    return audited;
  }

  constructor(page, origin) {
    this.#page = page;
    this.#origin = origin;
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== "data:" && origin !== this.#origin) {
        this.#foreign.push(origin);
      }
    });
    page.on("response", async (response) => {
      if (!response.request().isNavigationRequest()) {
        if (response.status() >= 400) {
          this.#complaints.push(`${response.status()} ${response.url()}`);
        }
      } else if (response.status() !== 302) {
        this.#policy = response.headers()["content-security-policy"];
      }
    });
    page.on("console", (message) => {
      // a page that answers 400 is one line here, and parts of it are told above; what matters is a script that fails or that the policy stops
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
        this.#complaints.push(message.text());
      }
    });
    page.on("pageerror", (error) => this.#complaints.push(String(error)));
  }

  asksNobodyElse() {
    assert.deepEqual(this.#foreign, [], "foreign origins are asked");
  }

  /** @param hasErrors whether the page tells of a wrong field */
  async isSound(hasErrors = false) {
    this.asksNobodyElse();
    assert.deepEqual(this.#complaints, []);
    assert.equal(this.#policy, CONTENT_SECURITY_POLICY);
    await this.staysInPlace();
    await this.#fitsItsWidth();
    await this.#passesAxe();
    await this.#tiesErrorsToFields(hasErrors);
    await this.#isWalkedInOrder();
  }

  async staysInPlace() {
    await this.#page.evaluate(() => document.fonts.ready);
    const shifts = await this.#page.evaluate(() => window.shifts);
    const sum = shifts.reduce((sum, { value }) => sum + value, 0);
    assert.ok(sum <= MOST_SHIFT, `${sum} moved while the page loaded: ${shifts.flatMap(({ parts }) => parts).join("; ")}`);
  }

  async #fitsItsWidth() {
    const [content, width] = await this.#page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= width, `the page is ${content} pixels wide on a screen of ${width}`);
  }

  async #passesAxe() {
    await this.#page.evaluate(axe);
    const { violations } = await this.#page.evaluate(() => window.axe.run({ rules: { "target-size": { enabled: true } } }));
    const told = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
    assert.deepEqual(told, []);
  }

  async #tiesErrorsToFields(hasErrors) {
    const { untied, silent, tied } = await this.#page.evaluate(() => {
      const described = (field) => (field.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id));
      const invalid = [...document.querySelectorAll("[aria-invalid=true]")];
      const told = new Set(invalid.flatMap(described));
      const parts = "[id^=input-error-]:not([id^=input-error-container]), .kc-feedback-text";
      // the words of an error may stand in a part of it, or around it; a page's own message is of no field
      const errors = [...document.querySelectorAll(parts)].filter((part) => !part.closest("[role=alert], [role=status]"));
      const isTold = (error) => [...told].some((part) => part?.contains(error) || error.contains(part));
      return {
        tied: [...told].filter(Boolean).length,
        silent: invalid.filter((field) => !described(field).some((error) => error?.innerText.trim())).map(({ id }) => id),
        untied: errors.filter((error) => !isTold(error)).map(({ id, innerText }) => id || innerText),
      };
    });
    assert.deepEqual(untied, [], "errors of no field");
    assert.deepEqual(silent, [], "wrong fields without an error");
    assert.equal(tied > 0, hasErrors, `${tied} errors are told`);
  }

  /** The tabulator goes through everything once, downwards. */
  async #isWalkedInOrder() {
    const walked = await this.walk();
    const tops = walked.map(({ top }) => top);
    const reachable = await this.#page.evaluate(() => {
      // of several radio buttons the chosen one
      const parts = "a[href], button, input:not([type=hidden], [type=radio]:not(:checked)), select, textarea";
      return [...document.querySelectorAll(parts)].filter((part) => part.checkVisibility()).length;
    });
    assert.equal(walked.length, reachable, `only ${walked.map(({ name }) => name)} can be reached`);
    tops.forEach((top, i) => assert.ok(i === 0 || top >= tops[i - 1] - 30, `the focus jumps up to ${walked[i].name}`));
  }

  /** What has the focus in turn, from the page's beginning. */
  async walk() {
    await this.#page.evaluate(() => {
      document.activeElement?.blur();
      window.getSelection().removeAllRanges();
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute("tabindex");
    });
    const walked = [];
    for (let presses = 0; presses < 60; presses++) {
      await this.#page.keyboard.press("Tab");
      const focused = await this.#page.evaluate(() => {
        const part = document.activeElement;
        if (part === document.body || part === document.documentElement || part.dataset.walked) return null;
        part.dataset.walked = "yes";
        const name = part.id || part.getAttribute("href") || part.tagName;
        return { name, top: part.getBoundingClientRect().top + window.scrollY };
      });
      if (!focused) {
        break;
      }
      walked.push(focused);
    }
    await this.#page.evaluate(() => {
      document.querySelectorAll("[data-walked]").forEach((part) => delete part.dataset.walked);
      document.activeElement?.blur();
      window.scrollTo(0, 0);
    });
    return walked;
  }
}
