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
     * Makes a value printable, and shortens it. It is made printable first, because a URL that was cut may no longer
     * show where its password ends.
     */
    public static String printable(String text) {
        // a URL may contain a password with any character, and a line break would start a new log line
        return text.replaceAll("(?s)//.*@", "//***@").replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    @Override
    public String toString() {
        return "Realm '" + realm + "', attribute '" + attribute + "': '" + value + "' is not allowed; expected "
                + expected + ".";
    }
}
