import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { withPage } from "./chromium.mjs";
import { LOCALES, RARE_WISHES, SCHEMES, SCREENS } from "./theme-wishes.mjs";
import { rarePages, themePages } from "./theme-pages.mjs";

// One picture for each page of the theme, with all that it was seen in: a row for each language, phones before desktops. And one for
// the pages that are seen in fewer ways.
//   node contact-sheets.mjs --pictures FOLDER --tenant REALM --folder FOLDER

const { pictures, tenant, folder } = parseArgs({
  options: { pictures: { type: "string" }, tenant: { type: "string" }, folder: { type: "string" } },
}).values;
const THUMBNAIL_HEIGHT = 320;

function figure(name, locale, scheme, screen) {
  const file = `${pictures}/${tenant}-${name}-${locale}-${scheme}-${screen}.png`;
  if (!existsSync(file)) {
    throw new Error(`no picture ${file}; run the checks of the theme first`);
  }
  const text = `${locale}, ${scheme}, ${screen}`;
  return `<figure><img alt="" src="data:image/png;base64,${readFileSync(file, "base64")}"><figcaption>${text}</figcaption></figure>`;
}

function sheetOfRarePages() {
  return styled(
    Object.keys(rarePages).map((name) => {
      const figures = RARE_WISHES.map(({ locale, scheme, screen }) => figure(name, locale, scheme, screen));
      return `<div>${figures.join("")}</div>`;
    }),
  );
}

function sheet(name) {
  const rows = Object.keys(LOCALES).map((locale) => {
    const figures = Object.keys(SCREENS).flatMap((screen) => SCHEMES.map((scheme) => figure(name, locale, scheme, screen)));
    return `<div>${figures.join("")}</div>`;
  });
  return styled(rows);
}

function styled(rows) {
  return `<style>
    body { margin: 8px; font: 11px sans-serif; background: #888; width: max-content; }
    div { display: flex; } figure { margin: 4px; } img { height: ${THUMBNAIL_HEIGHT}px; display: block; }
  </style>${rows.join("")}`;
}

mkdirSync(folder, { recursive: true });
await withPage({ width: 1600, height: 200 }, async (page) => {
  const sheets = Object.keys(themePages).map((name) => [name, sheet(name)]);
  for (const [name, html] of [...sheets, ["others", sheetOfRarePages()]]) {
    await page.setContent(html, { waitUntil: "load" });
    await page.locator("body").screenshot({ path: `${folder}/all-${name}.png` });
  }
});
