import assert from "node:assert/strict";

const CONDITIONS = "org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProvider";
const EXECUTORS = "org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider";

/** The pack's conditions and executors as the server describes them to the console, by id. */
export async function policyProviders(api) {
  const { componentTypes } = await api.get("/serverinfo");
  const ours = [...componentTypes[CONDITIONS], ...componentTypes[EXECUTORS]].filter(({ id }) =>
    id.startsWith("webpremios-"),
  );
  return new Map(ours.map((provider) => [provider.id, provider]));
}

/** Fails unless each provider is configured, each setting of it has a value, and each has a label and a help text. */
export function assertAllConfigured(providers, configured) {
  const known = [...providers.values()].flatMap(({ id, properties }) => [id, ...properties.map(({ name }) => `${id}/${name}`)]);
  const listed = configured.flatMap(({ id, settings }) => [id, ...Object.keys(settings).map((name) => `${id}/${name}`)]);
  const missing = known.filter((name) => !listed.includes(name));
  const unknown = listed.filter((name) => !known.includes(name));
  assert.ok(missing.length === 0, `no value in src/policy-settings.mjs: ${missing.join(", ")}`);
  assert.ok(unknown.length === 0, `in src/policy-settings.mjs, and not in the server: ${unknown.join(", ")}`);
  for (const { id, properties } of providers.values()) {
    for (const { name, label, helpText } of properties) {
      assert.ok(label && label !== name && helpText, `${id}: ${name} has no label or no help text`);
    }
  }
}
