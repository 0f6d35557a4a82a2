package digital.webpremios.identity.realmconfig.check.source;

import digital.webpremios.identity.tenant.Tenancy;
import java.util.List;
import java.util.Optional;

/**
 * A tenant as its file has it in one environment, complete or not.
 *
 * @param file its file, as it was named
 * @param environment the environment; empty if the tenant is the same everywhere
 * @param root its members, merged, with the tenant id in its places
 */
public record Tenant(String file, Optional<String> environment, Element root) {

    private static final String ENVIRONMENTS = "environments";
    private static final String TENANT_ID_PLACEHOLDER = "{tenant-id}";

    /** The tenant in each environment of its file, or the one that is the same everywhere. */
    public static List<Tenant> of(String file, Element root) {
        Element base = Trees.without(root, ENVIRONMENTS);
        List<Member> environments = root.get(ENVIRONMENTS).members();
        if (environments.isEmpty()) {
            return List.of(new Tenant(file, Optional.empty(), withTenantId(base)));
        }
        return environments.stream()
                .map(environment -> new Tenant(
                        file, Optional.of(environment.name()), withTenantId(Trees.merged(base, environment.value()))))
                .toList();
    }

    private static Element withTenantId(Element root) {
        return root.get("tenant-id")
                .text()
                .map(id -> Trees.replaced(root, text -> text.replace(TENANT_ID_PLACEHOLDER, id)))
                .orElse(root);
    }

    /** A member of the tenant, {@link Element.Missing} if it has none. */
    public Element get(String name) {
        return root.get(name);
    }

    /** A value in the block {@code policy}. */
    public Element policy(String rule) {
        return root.get("policy").get(rule);
    }

    /** Whose house the realm is; empty if the descriptor does not say. */
    public Optional<Tenancy> tenancy() {
        return get("tenant-id").text().flatMap(Tenancy::parse);
    }

    /** Whether many tenants share the realm. */
    public boolean isShared() {
        return tenancy().filter(Tenancy.Shared.class::isInstance).isPresent();
    }

    /** The clients whose members can be looked at. */
    public List<Client> clients() {
        return get("clients").members().stream().map(Client::new).toList();
    }
}
