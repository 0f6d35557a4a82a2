package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.source.Location;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds users with the same subject or the same name. Names are compared without case, as Keycloak does.
 * {@link AddressClaims} compares addresses.
 */
public final class UniqueUsers {

    private final FirstOccurrences subjects = new FirstOccurrences();
    private final FirstOccurrences names = new FirstOccurrences();

    /** Returns the place of an earlier user with the same subject; empty if there is none. */
    public Optional<Location> otherWithSubject(String subject, Location at) {
        return subjects.before(inSmallLetters(subject), at);
    }

    /** Returns the place of an earlier user with the same name; empty if there is none. */
    public Optional<Location> otherWithName(String name, Location at) {
        return names.before(inSmallLetters(name), at);
    }

    /** Returns whether a user has this name. */
    public boolean hasName(String name) {
        return names.has(inSmallLetters(name));
    }

    /** Returns the number of users. */
    public int size() {
        return subjects.size();
    }

    private static String inSmallLetters(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
