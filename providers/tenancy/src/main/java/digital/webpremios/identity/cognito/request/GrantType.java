package digital.webpremios.identity.cognito.request;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The grants that a hosted domain supports, as Cognito does. Keycloak's other grants are refused. */
public enum GrantType {
    CLIENT_CREDENTIALS("client_credentials", null),
    AUTHORIZATION_CODE("authorization_code", TokenParameter.CODE),
    REFRESH_TOKEN("refresh_token", TokenParameter.REFRESH_TOKEN);

    private static final List<GrantType> ALL = List.of(values());

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

    /** The parameter that the grant requires; empty if it requires none. */
    Optional<String> required() {
        return Optional.ofNullable(required);
    }

    /** Finds a grant by its exact name. */
    public static Optional<GrantType> parse(String value) {
        for (GrantType type : ALL) {
            if (type.value.equals(value)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
