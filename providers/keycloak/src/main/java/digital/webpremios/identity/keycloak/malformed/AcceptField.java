package digital.webpremios.identity.keycloak.malformed;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The values of {@code Accept} headers, looked at before the server reads them: RESTEasy fails, outside of every resource, while
 * it reads some that are no list of media ranges. A server may disregard the field.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc9110#section-12.5.1">RFC 9110, section 12.5.1</a>
 */
final class AcceptField {

    /** What accepts everything, as no field at all does. */
    static final String EVERYTHING = "*/*";

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

    /** Whether each of the values is a list of media ranges. */
    static boolean isReadable(List<String> values) {
        return values.stream().allMatch(AcceptField::isReadable);
    }

    private static boolean isReadable(String value) {
        return value.length() <= LONGEST && RANGES.matcher(value).matches();
    }
}
