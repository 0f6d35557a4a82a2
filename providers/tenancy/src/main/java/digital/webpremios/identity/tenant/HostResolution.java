package digital.webpremios.identity.tenant;

/** How the server treats a host. */
public sealed interface HostResolution {

    /** The host of a tenant that can be served. */
    record OfTenant(Tenant tenant) implements HostResolution {}

    /**
     * The host of a tenant that must not be served, because two realms claim it or its settings cannot be used. Every
     * path answers 404.
     */
    record Withheld() implements HostResolution {}

    /** No tenant's host: stock Keycloak answers. */
    record OfNoTenant() implements HostResolution {}
}
