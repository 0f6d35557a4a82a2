/** Keycloak's admin API, asked beside the browser: for what the console has saved, and to make what a check needs. */
export class AdminApi {
  #server;
  #credentials;

  constructor(server, { username, password }) {
    this.#server = server;
    this.#credentials = new URLSearchParams({ grant_type: "password", client_id: "admin-cli", username, password });
  }

  get(path) {
    return this.#send("GET", path);
  }

  put(path, body) {
    return this.#send("PUT", path, body);
  }

  post(path, body) {
    return this.#send("POST", path, body);
  }

  delete(path) {
    return this.#send("DELETE", path);
  }

  async #send(method, path, body) {
    const answer = await fetch(`${this.#server}/admin${path}`, {
      method,
      headers: { Authorization: `Bearer ${await this.#token()}`, "Content-Type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    }
    return text && JSON.parse(text);
  }

  // an access token of master lives a minute, which the console's pages may well take
  async #token() {
    const answer = await fetch(`${this.#server}/realms/master/protocol/openid-connect/token`, {
      method: "POST",
      body: this.#credentials,
    });
    if (!answer.ok) {
      throw new Error(`The administrator could not sign in: ${answer.status}`);
    }
    return (await answer.json()).access_token;
  }
}
