package digital.webpremios.identity.keycloak.metrics;

import digital.webpremios.identity.cognito.request.GrantType;
import digital.webpremios.identity.denial.Limit;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;

/**
 * The allowed values of a label. Any other value becomes {@value #OTHER}, so that request data never becomes a label.
 *
 * @param allowed all values but {@value #OTHER}
 */
record LabelValues(Set<String> allowed) {

    static final String OTHER = "other";

    /** The grant types of the hosted domain and of Keycloak. */
    static final LabelValues GRANT_TYPE = of(Stream.concat(
            Arrays.stream(GrantType.values()).map(GrantType::value),
            Stream.of(
                    OAuth2Constants.PASSWORD,
                    OAuth2Constants.DEVICE_CODE_GRANT_TYPE,
                    OAuth2Constants.CIBA_GRANT_TYPE,
                    OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE,
                    OAuth2Constants.JWT_AUTHORIZATION_GRANT,
                    OAuth2Constants.UMA_GRANT_TYPE)));

    /** The limit that was reached. */
    static final LabelValues LIMIT = of(Arrays.stream(Limit.values()).map(Limit::label));

    /** The result of a request. */
    static final LabelValues OUTCOME = of(Arrays.stream(Outcome.values()).map(Outcome::label));

    /** The reason of a refusal. */
    static final LabelValues REASON = of(Stream.concat(RefusalReason.ofDenials(), RefusalReason.ofKeycloak()));

    LabelValues {
        allowed = Set.copyOf(allowed);
    }

    private static LabelValues of(Stream<String> values) {
        return new LabelValues(values.collect(Collectors.toSet()));
    }

    /** The value if it is allowed, else {@value #OTHER}. */
    String of(@Nullable String value) {
        return value != null && allowed.contains(value) ? value : OTHER;
    }
}
