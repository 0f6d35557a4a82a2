package digital.webpremios.identity.realmconfig.profile;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks e-mail addresses as Keycloak does ({@code EmailValidationUtil}): dot-atoms, at most 64 characters before the
 * {@code @}.
 */
final class EmailAddress {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\uFFFF-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final String LABEL_END = "[a-z\\u0080-\\uFFFF0-9!#$%&'*+/=?^`{|}~]";
    private static final String LABEL = LABEL_END + "(?:-*" + LABEL_END + ")*+";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*+");

    private EmailAddress() {}

    /**
     * Returns whether Keycloak accepts the address. Rare addresses with a quoted part or an IP address count as
     * refused.
     */
    static boolean isValid(String address) {
        String text = address.trim().toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        return at >= 0
                && at <= LONGEST_LOCAL_PART
                && LOCAL_PART.matcher(text.substring(0, at)).matches()
                && isDomain(text.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        try {
            return IDN.toASCII(domain).length() <= LONGEST_DOMAIN
                    && DOMAIN.matcher(domain).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
