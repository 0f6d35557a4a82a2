import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";

const MAX_BYTES = 100_000;
const MARGIN = 24;

/** Pictures of the console's page, without the frame around it, small enough for a repository. */
export class Screenshots {
  #folder;

  constructor(folder) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
  }

  /** @param parts what must be seen: the picture reaches from the page's head, or from the highest of them, to the lowest */
  async take(page, name, parts) {
    const main = await page.locator("main").boundingBox();
    const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
    const top = Math.max(0, Math.min(main.y, ...boxes.map((box) => box.y - MARGIN)));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN;
    const picture = await page.screenshot({
      animations: "disabled",
      caret: "hide",
      clip: { x: main.x, y: top, width: main.width, height: bottom - top },
    });
    const small = execFileSync("pngquant", ["--strip", "--speed", "1", "64", "-"], { input: picture });
    if (small.length > MAX_BYTES) {
      throw new Error(`${name}.png has ${small.length} bytes; expected at most ${MAX_BYTES}`);
    }
    writeFileSync(`${this.#folder}/${name}.png`, small);
  }
}
