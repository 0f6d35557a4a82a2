package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.portfolio.PortfolioTenant;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Overlay;
import digital.webpremios.identity.realmconfig.source.Value;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.List;
import java.util.Optional;

/**
 * A tenant of a descriptor that may be invalid, in one environment. Any member may be missing or wrong.
 *
 * @param file the path of the descriptor or portfolio, as the user named it
 * @param environment the environment; empty if the tenant is the same everywhere
 * @param root the tenant's members, merged with those of the environment, with the tenant id filled in
 * @param listed the tenant in its portfolio; empty for a descriptor
 */
public record TenantTree(String file, Optional<String> environment, Value root, Optional<PortfolioTenant> listed) {
    /** The member of a descriptor with the differences of each environment. */
    public static final String ENVIRONMENTS = "environments";

    /** Returns the tenant in each environment of its file, or once if it is the same everywhere. */
    public static List<TenantTree> of(String file, Value root) {
        return of(file, root, Optional.empty());
    }

    /** Returns a tenant of a portfolio in each of its environments. */
    public static List<TenantTree> of(String file, PortfolioTenant listed) {
        return of(file, listed.root(), Optional.of(listed));
    }

    private static List<TenantTree> of(String file, Value root, Optional<PortfolioTenant> listed) {
        Value base = Overlay.without(root, ENVIRONMENTS);
        List<Value.Member> environments = root.get(ENVIRONMENTS).members();
        if (environments.isEmpty()) {
            return List.of(new TenantTree(file, Optional.empty(), withTenantId(base), listed));
        }
        return environments.stream()
                .map(environment -> new TenantTree(
                        file,
                        Optional.of(environment.name()),
                        withTenantId(Overlay.merged(base, environment.value())),
                        listed))
                .toList();
    }

    private static Value withTenantId(Value root) {
        return root.get("tenant-id")
                .text()
                .map(id -> Overlay.replaced(root, text -> text.replace(TenantDescriptor.TENANT_ID_PLACEHOLDER, id)))
                .orElse(root);
    }

    /**
     * Returns the tenant's own place: the start of its descriptor, or its place in a portfolio. Two tenants of a
     * portfolio can have a value of the same place, that of their profile.
     */
    Location at() {
        return root.at();
    }

    /** Returns a member of the tenant; {@link Value.Missing} if it has none. */
    public Value get(String name) {
        return root.get(name);
    }

    /** Returns a member of the block {@code policy}. */
    Value policy(String name) {
        return root.get("policy").get(name);
    }

    /**
     * Returns whether the realm belongs to one tenant or is shared by several; empty if the descriptor does not say.
     */
    Optional<Tenancy> tenancy() {
        return get("tenant-id").text().flatMap(Tenancy::parse);
    }

    /** Returns whether several tenants share the realm. */
    boolean isShared() {
        return tenancy().filter(Tenancy.Shared.class::isInstance).isPresent();
    }

    /** Returns the clients. */
    List<ClientTree> clients() {
        return get("clients").members().stream().map(ClientTree::new).toList();
    }
}
