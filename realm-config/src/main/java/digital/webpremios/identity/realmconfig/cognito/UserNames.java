package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** User names that Keycloak changes, or would refuse if somebody entered them. */
final class UserNames {

    private static final Pattern REFUSED = Pattern.compile("[\\s\\p{Cntrl}<>&\"'$%!#?§,;:*~/\\\\|^=\\[\\]{}()`]");
    private static final int SHORTEST = 3;

    private UserNames() {}

    static void check(String who, JsonValue username, Findings findings) {
        String name = username.text();
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            findings.warning(
                    "user/username-capitals",
                    who,
                    username.position(),
                    "Keycloak keeps the user name in small letters; tokens tell it so",
                    "nothing, unless an application compares names letter by letter: it had better use sub");
        }
        if (name.length() < SHORTEST || REFUSED.matcher(name).find()) {
            findings.note(
                    "user/username-refused",
                    who,
                    username.position(),
                    "Keycloak's pages and console would refuse to save such a user name; signing in works",
                    "change the name in the console when the user is edited there");
        }
    }
}
