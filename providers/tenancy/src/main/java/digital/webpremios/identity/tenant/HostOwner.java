package digital.webpremios.identity.tenant;

import java.util.List;

/** Who owns a host. */
public sealed interface HostOwner {

    /** Nobody: the host is stock Keycloak's. */
    record Nobody() implements HostOwner {}

    /** One realm. */
    record OneRealm(HostClaim claim) implements HostOwner {}

    /** More than one enabled realm says so: none of them is served, rather than the wrong one. */
    record Contested(HostName host, List<String> realms) implements HostOwner {
        public Contested {
            realms = List.copyOf(realms);
        }
    }
}
