package digital.webpremios.identity.realmconfig.policy;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The grants that a tenant can allow, by the names of Keycloak's condition {@code grant-type}. */
public enum Grant {
    AUTHORIZATION_CODE("authorization_code"),
    CLIENT_CREDENTIALS("client_credentials"),
    IMPLICIT("implicit"),
    REFRESH_TOKEN("refresh_token");

    private final String value;

    Grant(String value) {
        this.value = value;
    }

    /** The name on the wire. */
    public String value() {
        return value;
    }

    /** The grant of this name. */
    public static Optional<Grant> parse(String text) {
        return Arrays.stream(values()).filter(grant -> grant.value.equals(text)).findFirst();
    }

    /** All names, for an error. */
    public static String names() {
        return Arrays.stream(values()).map(Grant::value).collect(Collectors.joining(", "));
    }
}
