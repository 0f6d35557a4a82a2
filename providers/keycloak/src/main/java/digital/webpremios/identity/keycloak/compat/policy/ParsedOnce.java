package digital.webpremios.identity.keycloak.compat.policy;

/**
 * Settings of a condition or an executor that never change once they are read, so that all requests may share one
 * object. Keycloak's own are read anew for each request: some change theirs.
 */
public interface ParsedOnce {}
