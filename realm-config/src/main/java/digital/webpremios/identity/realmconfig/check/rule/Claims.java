package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.source.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who was the first to claim something that one tenant alone can have. */
final class Claims {

    private final Map<String, Location> first = new HashMap<>();

    /** Claims what a scalar says; the place of the first claim if there is one in another place. */
    Optional<Location> claim(String claimed, Location at) {
        Location before = first.putIfAbsent(claimed, at);
        return Optional.ofNullable(before).filter(place -> !place.equals(at));
    }
}
