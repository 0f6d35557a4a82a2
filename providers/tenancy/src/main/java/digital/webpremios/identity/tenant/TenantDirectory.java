package digital.webpremios.identity.tenant;

/** Finds the tenant of a host, by the current configuration. A port; the adapter reads Keycloak's realms. */
public interface TenantDirectory {

    /** Resolves a host. */
    HostResolution resolve(HostName host);
}
