package digital.webpremios.identity.tenant;

import java.util.List;

/** Who owns a host. */
public sealed interface HostOwner {

    /** No tenant: the host is stock Keycloak's. */
    record Nobody() implements HostOwner {}

    /** One tenant's realm. */
    record OneTenant(HostClaim claim) implements HostOwner {}

    /** More than one realm says so, a tenant among them: none of them is served, rather than the wrong one. */
    record Contested(HostName host, List<String> realms) implements HostOwner {
        public Contested {
            realms = List.copyOf(realms);
        }
    }
}
