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
        // a URL may hold a password
        value = value.replaceAll("//[^/]*@", "//***@");
    }

    @Override
    public String toString() {
        return "Realm '" + realm + "', attribute '" + attribute + "': '" + value + "' is not allowed; expected "
                + expected + ".";
    }
}
