package digital.webpremios.identity.tenant;

/**
 * A realm whose {@code frontendUrl} names a host.
 *
 * @param realmId Keycloak's internal id of the realm
 * @param realm the realm's name
 * @param enabled whether the realm is switched on
 * @param tenant whether the realm means to be a tenant
 * @param host the host of its {@code frontendUrl}
 */
public record HostClaim(String realmId, String realm, boolean enabled, boolean tenant, HostName host) {}
