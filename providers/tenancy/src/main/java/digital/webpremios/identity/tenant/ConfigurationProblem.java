package digital.webpremios.identity.tenant;

/**
 * A value in a realm that cannot be used.
 *
 * @param realm the realm's name
 * @param attribute the attribute's name
 * @param value the value found; never a secret
 * @param expected what is allowed
 */
public record ConfigurationProblem(String realm, String attribute, String value, String expected) {

    public ConfigurationProblem {
        value = printable(value);
    }

    /**
     * The text as it can be shown. One that is to be cut is made printable first: what is left of a cut URL may not show
     * where its password ends.
     */
    public static String printable(String text) {
        // a URL may hold a password, with any character in it; a line break would begin a line of the log
        return text.replaceAll("(?s)//.*@", "//***@").replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    @Override
    public String toString() {
        return "Realm '" + realm + "', attribute '" + attribute + "': '" + value + "' is not allowed; expected "
                + expected + ".";
    }
}
