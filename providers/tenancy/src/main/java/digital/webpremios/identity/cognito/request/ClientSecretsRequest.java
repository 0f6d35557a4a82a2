package digital.webpremios.identity.cognito.request;

import digital.webpremios.identity.denial.Decision;
import java.util.Optional;
import java.util.Set;

/**
 * A well-formed request of a client about its own secrets. The client authenticates as at the token endpoint.
 *
 * @param client the client's credentials
 */
public record ClientSecretsRequest(ClientRequest client) {

    private static final ClientRequest.Reader READER = new ClientRequest.Reader(
            Set.of(
                    TokenParameter.CLIENT_ID,
                    TokenParameter.CLIENT_SECRET,
                    TokenParameter.CLIENT_ASSERTION,
                    TokenParameter.CLIENT_ASSERTION_TYPE),
            Set.of(TokenParameter.CLIENT_SECRET, TokenParameter.CLIENT_ASSERTION));

    /** Reads a request, before anybody asks whether the client is who it says. */
    public static Decision<ClientSecretsRequest> read(RawFormRequest raw) {
        return READER.read(raw).map(ClientSecretsRequest::new);
    }

    /** As {@link TokenRequest#claimedClient}. */
    public static Optional<String> claimedClient(RawFormRequest raw) {
        return READER.claimedClient(raw);
    }
}
