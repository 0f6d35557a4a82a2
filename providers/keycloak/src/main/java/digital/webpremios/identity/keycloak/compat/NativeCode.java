package digital.webpremios.identity.keycloak.compat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An authorization code as Keycloak spells it: three parts, the last of which is the internal id of the client that it
 * was issued to. Looked at before Keycloak is asked, which would write the parts of whatever was sent into its log.
 */
public record NativeCode(String value) {

    private static final Pattern SPELLING = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.([A-Za-z0-9_-]+)");

    /** The internal id of the client that the code names, or nothing if it is not spelled as a code is. */
    public Optional<String> client() {
        Matcher matcher = SPELLING.matcher(value);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Without the code. */
    @Override
    public String toString() {
        return "NativeCode";
    }
}
