package digital.webpremios.identity.keycloak.compat.policy;

/**
 * Settings of a condition or an executor that are immutable once they are parsed, so that all requests share one
 * object. Keycloak's own settings are parsed for each request, because some are changed.
 */
public interface ParsedOnce {}
