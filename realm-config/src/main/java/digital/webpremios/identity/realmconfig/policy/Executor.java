package digital.webpremios.identity.realmconfig.policy;

import java.util.Map;

/**
 * An executor or a condition of a client policy.
 *
 * @param id Keycloak's provider id
 * @param configuration its settings as realm JSON has them
 */
record Executor(String id, Map<String, ?> configuration) {}
