import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const file = (name) => new URL(`../spa/${name}`, import.meta.url);
const JAVASCRIPT = "text/javascript; charset=utf-8";

/** The single-page app of the folder `spa`, with the library of an npm package, on a port of loopback's. */
export class SinglePageApp {
  #server;
  #library;

  /** @param library the browser's build in the package, say `oidc-client/dist/oidc-client.js` */
  constructor(library) {
    this.#library = new URL(`../node_modules/${library}`, import.meta.url);
    this.settings = undefined;
  }

  async start() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.url = `http://localhost:${this.#server.address().port}`;
  }

  async stop() {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve()));
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, this.url);
    const resources = {
      "/": [file("index.html"), "text/html; charset=utf-8"],
      "/app.js": [file("app.js"), JAVASCRIPT],
      "/library.js": [this.#library, JAVASCRIPT],
    };
    resources["/callback"] = resources["/silent-renew"] = resources["/"];
    if (pathname === "/settings.json") {
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(this.settings));
    } else if (Object.hasOwn(resources, pathname)) {
      const [path, type] = resources[pathname];
      response.writeHead(200, { "Content-Type": type }).end(await readFile(path));
    } else {
      response.writeHead(404).end();
    }
  }
}
