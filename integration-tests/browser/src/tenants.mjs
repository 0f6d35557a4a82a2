import { readFileSync } from "node:fs";

const descriptionFile = new URL("../../../target/demo/demo.json", import.meta.url);

/** The tenants of the running `./demo`, by realm, with the clients and participants that they have. */
export function tenants() {
  const { tenants } = JSON.parse(readFileSync(descriptionFile, "utf8"));
  return new Map(tenants.map((tenant) => [tenant.realm, new Tenant(tenant)]));
}

class Tenant {
  #description;

  constructor(description) {
    this.#description = description;
    this.id = description.tenantId;
    this.realm = description.realm;
    this.url = description.baseUrl;
    this.issuer = `${description.baseUrl}/realms/${description.realm}`;
  }

  get participant() {
    return this.#description.users[0];
  }

  client(id) {
    const client = this.#description.clients.find(({ clientId }) => clientId === id);
    if (!client) {
      throw new Error(`The tenant ${this.realm} has no client '${id}'`);
    }
    return { id, secret: client.clientSecret, redirectUris: client.redirectUris };
  }

  /** The URL of a path of the tenant's host, with these parameters. */
  at(path, parameters) {
    return `${this.url}${path}?${new URLSearchParams(parameters)}`;
  }
}
