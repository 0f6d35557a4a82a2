package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.Position;
import java.util.Locale;
import java.util.Optional;

/** What no two users of a realm may have: Keycloak tells neither names nor addresses apart by capitals. */
final class UniqueUsers {

    private final Seen subjects = new Seen();
    private final Seen names = new Seen();
    private final Seen addresses = new Seen();

    Optional<Position> otherWithSubject(String subject, Position position) {
        return subjects.before(inSmallLetters(subject), position);
    }

    Optional<Position> otherWithName(String name, Position position) {
        return names.before(inSmallLetters(name), position);
    }

    Optional<Position> otherWithAddress(String address, Position position) {
        return addresses.before(inSmallLetters(address), position);
    }

    boolean hasName(String name) {
        return names.has(inSmallLetters(name));
    }

    int size() {
        return subjects.size();
    }

    private static String inSmallLetters(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
