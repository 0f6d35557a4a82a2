package digital.webpremios.identity.tenant;

import java.util.List;

/** Who owns a host. */
public sealed interface HostOwner {

    /** No tenant: the host is stock Keycloak's. */
    record Nobody() implements HostOwner {}

    /** One tenant's realm. */
    record OneTenant(HostClaim claim) implements HostOwner {}

    /**
     * Several realms name the host, and at least one of them is a tenant. None of them is served: serving the wrong one
     * would be worse.
     */
    record Contested(HostName host, List<String> realms) implements HostOwner {
        public Contested {
            realms = List.copyOf(realms);
        }
    }
}
