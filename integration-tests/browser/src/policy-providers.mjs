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
  assert.deepEqual(
    Object.fromEntries(configured.map(({ id, settings }) => [id, Object.keys(settings).sort()])),
    Object.fromEntries([...providers.values()].map(({ id, properties }) => [id, properties.map(({ name }) => name).sort()])),
    "policy-settings.mjs configures other providers or settings than the server has (+ listed, - the server's)",
  );
  for (const { id, properties } of providers.values()) {
    for (const { name, label, helpText } of properties) {
      assert.ok(label && label !== name && helpText, `${id}: ${name} has no label or no help text`);
    }
  }
}
