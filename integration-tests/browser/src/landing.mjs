import { createServer } from "node:http";

/** Where a browser lands that is sent back to a client without pages of its own. */
export class Landing {
  #server;

  async start() {
    this.#server = createServer((request, response) => {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
      response.end('<!doctype html><html lang="en"><title>Landing</title><p id="landed">Back at the client</p>');
    });
    await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.url = `http://localhost:${this.#server.address().port}`;
  }

  async stop() {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve()));
  }
}
