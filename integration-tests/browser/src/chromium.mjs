import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

/** Debian's; another one's path is given in CHROMIUM. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

const args = [
  "--no-sandbox", // CI runs as root
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A frame's cookies are sent. In a participant's browser the app and its tenant's host are of one site; here the apps are on
 * localhost, for which the tenant's host is a third party.
 */
const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/** A browser without a screen, with a new profile in the folder. */
export function launchProfile(folder, options) {
  mkdirSync(`${folder}/Default`, { recursive: true });
  writeFileSync(`${folder}/Default/Preferences`, JSON.stringify(preferences));
  return chromium.launchPersistentContext(folder, { executablePath, args, headless: true, ...options });
}

/** A browser without a screen; its contexts know nothing of one another. */
export function launch() {
  return chromium.launch({ executablePath, args, headless: true });
}

/** Gives the callback a page in a browser of its own, without a screen, and ends the browser after it. */
export async function withPage(viewport, use) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport, locale: "en-US", reducedMotion: "reduce" });
    page.setDefaultTimeout(20_000);
    return await use(page);
  } finally {
    await browser.close();
  }
}
