package digital.webpremios.identity.realmconfig.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All tenants that are checked together.
 *
 * @param tenants each tenant in each of its environments, in the order of their files
 */
public record Portfolio(List<TenantTree> tenants) {
    public Portfolio {
        tenants = List.copyOf(tenants);
    }

    /**
     * Returns the tenants by environment. A tenant without environments is in all of them. If no tenant has
     * environments, the key is empty.
     */
    Map<Optional<String>, List<TenantTree>> byEnvironment() {
        NavigableSet<String> names = new TreeSet<>();
        tenants.forEach(tenant -> tenant.environment().ifPresent(names::add));
        Map<Optional<String>, List<TenantTree>> environments = new LinkedHashMap<>();
        if (names.isEmpty()) {
            environments.put(Optional.empty(), tenants);
        }
        for (String name : names) {
            environments.put(
                    Optional.of(name),
                    tenants.stream()
                            .filter(tenant ->
                                    tenant.environment().map(name::equals).orElse(true))
                            .toList());
        }
        return environments;
    }
}
