package digital.webpremios.identity.realmconfig.policy;

import java.util.Map;

/**
 * An executor or a condition of a client policy.
 *
 * @param id Keycloak's provider id
 * @param configuration the settings, as in realm JSON
 */
record Executor(String id, Map<String, ?> configuration) {}
