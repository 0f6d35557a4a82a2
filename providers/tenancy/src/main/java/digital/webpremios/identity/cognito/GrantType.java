package digital.webpremios.identity.cognito;

import java.util.Arrays;
import java.util.Optional;

/** The grants of a hosted domain. Keycloak has more; a client that comes from Cognito never asked for them. */
public enum GrantType {
    CLIENT_CREDENTIALS("client_credentials"),
    AUTHORIZATION_CODE("authorization_code"),
    REFRESH_TOKEN("refresh_token");

    private final String value;

    GrantType(String value) {
        this.value = value;
    }

    /** The value of the parameter {@code grant_type}. */
    public String value() {
        return value;
    }

    /** The grant of that name, in exactly that spelling. */
    public static Optional<GrantType> parse(String value) {
        return Arrays.stream(values()).filter(type -> type.value.equals(value)).findFirst();
    }
}
