package digital.webpremios.identity.tenant;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The hosts that realms claim, at one moment. Immutable. A look-up costs the same for one host and for thousands. */
public final class HostIndex {

    private static final HostOwner NOBODY = new HostOwner.Nobody();

    private final Map<HostName, HostOwner> owners;

    private HostIndex(Map<HostName, HostOwner> owners) {
        this.owners = owners;
    }

    public static HostIndex of(Collection<HostClaim> claims) {
        return new HostIndex(claims.stream().collect(groupingBy(HostClaim::host)).entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, host -> owner(host.getKey(), host.getValue()))));
    }

    /**
     * Finds the owner of a host. Enabled realms take precedence over disabled ones. Realms that are not tenants may
     * share a host; stock Keycloak serves it.
     */
    public HostOwner ownerOf(HostName host) {
        return owners.getOrDefault(host, NOBODY);
    }

    private static HostOwner owner(HostName host, List<HostClaim> all) {
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
