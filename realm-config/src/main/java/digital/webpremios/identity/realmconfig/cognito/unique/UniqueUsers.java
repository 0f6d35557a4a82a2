package digital.webpremios.identity.realmconfig.cognito.unique;

import digital.webpremios.identity.realmconfig.cognito.json.Position;
import java.util.Locale;
import java.util.Optional;

/** Subjects and names of the users so far: Keycloak does not tell names apart by capitals. Addresses: {@link AddressClaims}. */
public final class UniqueUsers {

    private final Seen subjects = new Seen();
    private final Seen names = new Seen();

    /** Where another user with this subject is. */
    public Optional<Position> otherWithSubject(String subject, Position position) {
        return subjects.before(inSmallLetters(subject), position);
    }

    /** Where another user with this name is. */
    public Optional<Position> otherWithName(String name, Position position) {
        return names.before(inSmallLetters(name), position);
    }

    /** Whether there is a user with this name. */
    public boolean hasName(String name) {
        return names.has(inSmallLetters(name));
    }

    /** How many there are. */
    public int size() {
        return subjects.size();
    }

    private static String inSmallLetters(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
