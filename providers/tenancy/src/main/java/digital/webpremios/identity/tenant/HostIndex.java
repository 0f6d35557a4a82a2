package digital.webpremios.identity.tenant;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The hosts that realms claim, at one moment. Immutable. A look-up costs the same for one host and for thousands. */
public final class HostIndex {

    private static final HostOwner NOBODY = new HostOwner.Nobody();

    private final Map<HostName, List<HostClaim>> claims;

    private HostIndex(Map<HostName, List<HostClaim>> claims) {
        this.claims = claims;
    }

    public static HostIndex of(Collection<HostClaim> claims) {
        return new HostIndex(Map.copyOf(claims.stream().collect(groupingBy(HostClaim::host))));
    }

    /**
     * Finds the owner of a host. Enabled realms take precedence over disabled ones. Realms that are not tenants may
     * share a host; stock Keycloak serves it.
     */
    public HostOwner ownerOf(HostName host) {
        List<HostClaim> all = claims.getOrDefault(host, List.of());
        List<HostClaim> enabled = all.stream().filter(HostClaim::enabled).toList();
        List<HostClaim> candidates = enabled.isEmpty() ? all : enabled;
        if (candidates.stream().noneMatch(HostClaim::tenant)) {
            return NOBODY;
        }
        if (candidates.size() == 1) {
            return new HostOwner.OneTenant(candidates.get(0));
        }
        return new HostOwner.Contested(
                host, candidates.stream().map(HostClaim::realm).sorted().toList());
    }
}
