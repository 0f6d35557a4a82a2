package digital.webpremios.identity.cognito.request;

import digital.webpremios.identity.cognito.request.BasicAuthorization.Credentials;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed request by which a client authenticates.
 *
 * @param basic the client's id and secret, where they came in the {@code Authorization} header
 * @param parameters the parameters that the endpoint knows, each once and none a repetition of {@code basic}'s secret
 */
public record ClientRequest(Optional<Credentials> basic, FormParameters parameters) {

    /** The client id, or null where only a client assertion names the client. */
    public @Nullable String clientId() {
        return basic.map(Credentials::clientId).orElseGet(() -> parameters.get(TokenParameter.CLIENT_ID));
    }

    /** Whether the client sent a secret, wherever it stood. */
    public boolean hasClientSecret() {
        return basic.filter(credentials -> !credentials.clientSecret().isEmpty())
                        .isPresent()
                || parameters.has(TokenParameter.CLIENT_SECRET);
    }
}
