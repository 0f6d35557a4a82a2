package digital.webpremios.identity.cognito.request;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The grants of a hosted domain. Keycloak has more; a client that comes from Cognito never asked for them. */
public enum GrantType {
    CLIENT_CREDENTIALS("client_credentials", null),
    AUTHORIZATION_CODE("authorization_code", TokenParameter.CODE),
    REFRESH_TOKEN("refresh_token", TokenParameter.REFRESH_TOKEN);

    private final String value;
    private final @Nullable String required;

    GrantType(String value, @Nullable String required) {
        this.value = value;
        this.required = required;
    }

    /** The value of the parameter {@code grant_type}. */
    public String value() {
        return value;
    }

    /** The parameter without which the grant has nothing to grant by. */
    Optional<String> required() {
        return Optional.ofNullable(required);
    }

    /** The grant of that name, in exactly that spelling. */
    public static Optional<GrantType> parse(String value) {
        return Arrays.stream(values()).filter(type -> type.value.equals(value)).findFirst();
    }
}
