package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.source.Location;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds users with the same subject or the same name. Keycloak compares names without case. For addresses see {@link
 * AddressClaims}.
 */
public final class UniqueUsers {

    private final FirstOccurrences subjects = new FirstOccurrences();
    private final FirstOccurrences names = new FirstOccurrences();

    /** Where another user with this subject is. */
    public Optional<Location> otherWithSubject(String subject, Location at) {
        return subjects.before(inSmallLetters(subject), at);
    }

    /** Where another user with this name is. */
    public Optional<Location> otherWithName(String name, Location at) {
        return names.before(inSmallLetters(name), at);
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
