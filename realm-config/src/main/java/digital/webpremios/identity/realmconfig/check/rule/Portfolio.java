package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All tenants that are checked.
 *
 * @param tenants each in each of its environments, in the order of their files
 */
public record Portfolio(List<Tenant> tenants) {

    public Portfolio {
        tenants = List.copyOf(tenants);
    }

    /** By environment: a tenant that is the same everywhere is in each. Without any environment there is one house of all. */
    Map<Optional<String>, List<Tenant>> byEnvironment() {
        NavigableSet<String> names = new TreeSet<>();
        tenants.forEach(tenant -> tenant.environment().ifPresent(names::add));
        Map<Optional<String>, List<Tenant>> houses = new LinkedHashMap<>();
        if (names.isEmpty()) {
            houses.put(Optional.empty(), tenants);
        }
        for (String name : names) {
            houses.put(
                    Optional.of(name),
                    tenants.stream()
                            .filter(tenant ->
                                    tenant.environment().map(name::equals).orElse(true))
                            .toList());
        }
        return houses;
    }
}
