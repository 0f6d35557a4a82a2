package digital.webpremios.identity.keycloak.malformed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a {@code Content-Type} header before the server reads it. RESTEasy answers 500 to values that it cannot parse,
 * and to unknown charsets.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc9110#section-8.3">RFC 9110, section 8.3</a>
 */
enum ContentTypeField {
    /** The server can read it. */
    READABLE,
    /** A form with unreadable parameters. They are not needed. */
    FORM_WITH_ODD_PARAMETERS,
    /** Not a media type, or one with unreadable parameters. */
    UNREADABLE;

    /** The type of a form. */
    static final String FORM = "application/x-www-form-urlencoded";

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}";
    private static final Pattern TYPE = Pattern.compile("\\s*(" + TOKEN + "/" + TOKEN + ")\\s*");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*(" + TOKEN + ")=(" + TOKEN + "|\"[^\"\\\\\\p{Cntrl}]{1,100}\")\\s*");
    private static final int LONGEST = 512;

    /** Checks a value that is not blank. */
    static ContentTypeField of(String value) {
        if (value.equals(FORM)) {
            return READABLE;
        }
        Matcher type = TYPE.matcher(value);
        if (value.length() > LONGEST || !type.lookingAt()) {
            return UNREADABLE;
        }
        if (areReadable(value, type.end())) {
            return READABLE;
        }
        boolean form = type.group(1).toLowerCase(Locale.ROOT).equals(FORM) && isParameters(value, type.end());
        return form ? FORM_WITH_ODD_PARAMETERS : UNREADABLE;
    }

    private static boolean isParameters(String value, int start) {
        return value.charAt(start) == ';';
    }

    private static boolean areReadable(String value, int start) {
        Matcher parameter = PARAMETER.matcher(value);
        int at = start;
        while (at < value.length()) {
            if (!parameter.region(at, value.length()).lookingAt()
                    || !isUsable(parameter.group(1), parameter.group(2))) {
                return false;
            }
            at = parameter.end();
        }
        return true;
    }

    private static boolean isUsable(String name, String value) {
        if (!name.equalsIgnoreCase("charset")) {
            return true;
        }
        String charset = value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
