package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers which tenant uses a text first, and where. */
final class FirstUses {

    /** A use, with the tenant's own place, which no other tenant has. */
    private record Use(Location tenant, Location at) {}

    private final Map<String, Use> first = new HashMap<>();

    /** Returns the place at which another tenant or another place uses the text; empty if this is the first use. */
    Optional<Location> other(String text, TenantTree tenant, Value value) {
        Use use = new Use(tenant.at(), value.at());
        return Optional.ofNullable(first.putIfAbsent(text, use))
                .filter(before -> !before.equals(use))
                .map(before -> before.at().equals(value.at()) ? before.tenant() : before.at());
    }

    /** Returns the place of a finding: that of the value, or the tenant's own if the value is its profile's. */
    Location placeOf(TenantTree tenant, Value value) {
        return tenant.listed().filter(listed -> !listed.profile().isEmpty()).isPresent() ? tenant.at() : value.at();
    }
}
