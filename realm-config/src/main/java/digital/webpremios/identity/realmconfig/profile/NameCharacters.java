package digital.webpremios.identity.realmconfig.profile;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the characters that Keycloak refuses in names, and makes patterns that allow some of them. */
public final class NameCharacters {

    /** {@code UsernameProhibitedCharactersValidator} */
    static final Pattern USERNAME = Pattern.compile("[^<>&\"'\\s\\v\\h$%!#?§,;:*~/\\\\|^=\\[\\]{}()`\\p{Cntrl}]+");

    /**
     * {@code PersonNameProhibitedCharactersValidator}: printable ones; it refuses control characters and line ends too.
     */
    private static final String PERSON = "<>&\"%!#?§;*~/\\|^=[]{}()$"; // no $ before a {: that would be a placeholder

    /** Never allowed: they begin and end the elements of a page or a mail. */
    private static final String MARKUP = "<>";

    private static final Pattern NEVER = Pattern.compile("[\\v\\p{Cntrl}]");

    private NameCharacters() {}

    /** Returns the characters of a person's name that Keycloak refuses. */
    public static Set<String> refusedOf(String name) {
        Set<String> refused = new TreeSet<>();
        name.codePoints().mapToObj(Character::toString).forEach(character -> {
            if (PERSON.contains(character) || NEVER.matcher(character).matches()) {
                refused.add(character);
            }
        });
        return refused;
    }

    /** Returns whether a profile may allow the character: it must be printable and not be markup. */
    public static boolean mayBeAllowed(String character) {
        return PERSON.contains(character) && !MARKUP.contains(character);
    }

    /** Returns a pattern of names that allows these characters in addition to those that Keycloak allows. */
    public static String patternAllowing(Collection<String> characters) {
        StringBuilder refused = new StringBuilder();
        PERSON.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !(characters.contains(character) && mayBeAllowed(character)))
                .forEach(character -> refused.append("&[]\\^".contains(character) ? "\\" + character : character));
        return "[^" + refused + "\\v\\p{Cntrl}]*";
    }
}
