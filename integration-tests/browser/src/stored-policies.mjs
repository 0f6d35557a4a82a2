import assert from "node:assert/strict";

/** The realm's client policies as they are stored. */
export class StoredPolicies {
  #api;
  #path;

  constructor(api, realm) {
    this.#api = api;
    this.#path = `/realms/${realm}/client-policies`;
  }

  async read() {
    const [{ profiles }, { policies }] = await Promise.all([
      this.#api.get(`${this.#path}/profiles`),
      this.#api.get(`${this.#path}/policies`),
    ]);
    return { profiles, policies };
  }

  async write({ profiles, policies }) {
    await this.#api.put(`${this.#path}/policies`, { policies: [] });
    await this.#api.put(`${this.#path}/profiles`, { profiles });
    await this.#api.put(`${this.#path}/policies`, { policies });
  }

  /** Fails unless exactly these are stored; a number and the text that the console makes of it are the same. */
  async assertStored({ profile, executors, policy, condition }) {
    const { profiles, policies } = await this.read();
    assert.deepEqual(
      texts(profiles.find(({ name }) => name === profile).executors),
      texts(executors.map(({ id, settings }) => ({ executor: id, configuration: settings }))),
    );
    const stored = policies.find(({ name }) => name === policy);
    assert.deepEqual(texts(stored.conditions), texts([{ condition: condition.id, configuration: condition.settings }]));
    assert.deepEqual(stored.profiles, [profile]);
    assert.equal(stored.enabled, true);
  }
}

function texts(json) {
  return JSON.parse(JSON.stringify(json), (_, value) =>
    typeof value === "number" || typeof value === "boolean" ? String(value) : value,
  );
}
