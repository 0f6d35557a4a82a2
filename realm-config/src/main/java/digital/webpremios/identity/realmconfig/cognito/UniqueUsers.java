package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.Position;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What no two users of a realm may have: Keycloak tells neither names nor addresses apart by capitals. */
final class UniqueUsers {

    private final Map<String, Position> subjects = new HashMap<>();
    private final Map<String, Position> names = new HashMap<>();
    private final Map<String, Position> addresses = new HashMap<>();

    Optional<Position> otherWithSubject(String subject, Position position) {
        return other(subjects, subject, position);
    }

    Optional<Position> otherWithName(String name, Position position) {
        return other(names, name, position);
    }

    Optional<Position> otherWithAddress(String address, Position position) {
        return other(addresses, address, position);
    }

    boolean hasName(String name) {
        return names.containsKey(name.toLowerCase(Locale.ROOT));
    }

    int size() {
        return subjects.size();
    }

    private static Optional<Position> other(Map<String, Position> known, String key, Position position) {
        return Optional.ofNullable(known.putIfAbsent(key.toLowerCase(Locale.ROOT), position));
    }
}
