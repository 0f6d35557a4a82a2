const LOGOUT_URIS = "post.logout.redirect.uris";

/** Where a client's users may be sent: the tests' apps listen on free ports, which nobody can have registered before. */
export class RegisteredUris {
  #api;
  #before = [];

  constructor(api) {
    this.#api = api;
  }

  async add(realm, clientId, { redirectUris, logoutUris }) {
    const [client] = await this.#api.get(`/realms/${realm}/clients?clientId=${encodeURIComponent(clientId)}`);
    const path = `/realms/${realm}/clients/${client.id}`;
    this.#before.push({ path, client });
    await this.#api.put(path, {
      ...client,
      redirectUris: [...client.redirectUris, ...redirectUris],
      attributes: { ...client.attributes, [LOGOUT_URIS]: [client.attributes[LOGOUT_URIS], ...logoutUris].join("##") },
    });
  }

  /** Gives each client back what it had. */
  async restore() {
    for (const { path, client } of this.#before.reverse()) {
      await this.#api.put(path, client);
    }
  }
}
