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

/** Gives the callback a page in a browser of its own, without a screen, and ends the browser after it. */
export async function withPage(viewport, use) {
  const browser = await chromium.launch({ executablePath, args, headless: true });
  try {
    const page = await browser.newPage({ viewport, locale: "en-US", reducedMotion: "reduce" });
    page.setDefaultTimeout(20_000);
    return await use(page);
  } finally {
    await browser.close();
  }
}
