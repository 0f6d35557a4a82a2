package digital.webpremios.identity.tenant;

/** What a host is to the server. */
public sealed interface HostResolution {

    /** The host of a tenant that can be served. */
    record OfTenant(Tenant tenant) implements HostResolution {}

    /** The host of a tenant that must not be served: claimed twice, or misconfigured. Nothing answers there. */
    record Withheld() implements HostResolution {}

    /** No tenant's host: stock Keycloak answers. */
    record OfNoTenant() implements HostResolution {}
}
