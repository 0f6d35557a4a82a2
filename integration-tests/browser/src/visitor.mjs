import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchProfile } from "./chromium.mjs";

/** A person with a browser of their own: cookies that nobody else has, and a language. */
export class Visitor {
  #context;
  #profile;
  #folder;

  static async arrive(folder, locale = "pt-BR") {
    const profile = await mkdtemp(join(tmpdir(), "visitor-"));
    const context = await launchProfile(profile, { locale, viewport: { width: 1000, height: 800 }, reducedMotion: "reduce" });
    context.setDefaultTimeout(30_000);
    return new Visitor(context, profile, folder);
  }

  constructor(context, profile, folder) {
    this.#context = context;
    this.#profile = profile;
    this.#folder = folder;
    this.page = context.pages()[0];
  }

  /** Has one's cookies in a second tab. */
  newPage() {
    return this.#context.newPage();
  }

  screenshot(name) {
    return this.page.screenshot({ path: `${this.#folder}/${name}.png`, animations: "disabled" });
  }

  async leave() {
    await this.#context.close();
    await rm(this.#profile, { recursive: true, force: true });
  }
}
