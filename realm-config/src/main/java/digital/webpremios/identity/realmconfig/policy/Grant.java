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

    /** Returns the OAuth name. */
    public String value() {
        return value;
    }

    /** Returns the grant of a name. */
    public static Optional<Grant> parse(String text) {
        return Arrays.stream(values()).filter(grant -> grant.value.equals(text)).findFirst();
    }

    /** Returns all names, for a message. */
    public static String names() {
        return Arrays.stream(values()).map(Grant::value).collect(Collectors.joining(", "));
    }
}
