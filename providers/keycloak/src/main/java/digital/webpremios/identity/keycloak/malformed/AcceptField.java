package digital.webpremios.identity.keycloak.malformed;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks {@code Accept} headers before the server reads them. RESTEasy fails, outside of every resource, at some values
 * that are not a list of media ranges. A server may ignore the header.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc9110#section-12.5.1">RFC 9110, section 12.5.1</a>
 */
final class AcceptField {

    /** The value that accepts everything, like an absent header. */
    static final String EVERYTHING = "*/*";

    private static final Set<String> USUAL = Set.of(EVERYTHING, "application/json");

    private static final int LONGEST = 1024;
    private static final String SPACE = "[ \\t]*+";
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String WEIGHT = "(?i:q)=(?:[01]?\\.[0-9]{0,6}+|[01])";
    private static final String PARAMETER = "(?!(?i:q)=)" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\\\p{Cntrl}]*+\")";
    private static final String RANGE =
            "(?:" + TOKEN + "/" + TOKEN + "|\\*)(?:" + SPACE + ";" + SPACE + "(?:" + WEIGHT + "|" + PARAMETER + "))*+";
    private static final Pattern RANGES =
            Pattern.compile(SPACE + RANGE + "(?:" + SPACE + "," + SPACE + RANGE + ")*+" + SPACE);

    private AcceptField() {}

    /** Whether all values are lists of media ranges. */
    static boolean isReadable(List<String> values) {
        for (String value : values) {
            if (!USUAL.contains(value) && !isReadable(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadable(String value) {
        return value.length() <= LONGEST && RANGES.matcher(value).matches();
    }
}
