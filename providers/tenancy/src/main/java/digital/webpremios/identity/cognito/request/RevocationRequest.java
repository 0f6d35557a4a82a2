package digital.webpremios.identity.cognito.request;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import java.util.Optional;
import java.util.Set;

/**
 * A well-formed request to revoke a token.
 *
 * @param client the client's credentials and the parameters
 * @param token the token, as it was sent
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7009#section-2.1">RFC 7009, section 2.1</a>
 */
public record RevocationRequest(ClientRequest client, String token) {

    static final String TOKEN_TYPE_HINT = "token_type_hint";

    private static final String TOKEN = "token";
    private static final ClientRequest.Reader READER = new ClientRequest.Reader(
            Set.of(
                    TOKEN,
                    TOKEN_TYPE_HINT,
                    TokenParameter.CLIENT_ID,
                    TokenParameter.CLIENT_SECRET,
                    TokenParameter.CLIENT_ASSERTION,
                    TokenParameter.CLIENT_ASSERTION_TYPE),
            Set.of(TOKEN, TokenParameter.CLIENT_SECRET, TokenParameter.CLIENT_ASSERTION));

    /** Reads a request by contract row E12, before anybody asks whether the client is who it says. */
    public static Decision<RevocationRequest> read(RawFormRequest raw) {
        return READER.read(raw)
                .then(request -> Optional.ofNullable(request.parameters().get(TOKEN))
                        .<Decision<RevocationRequest>>map(
                                token -> Decision.allow(new RevocationRequest(request, token)))
                        .orElseGet(() -> Decision.deny(new MissingParameter(TOKEN))));
    }

    /** As {@link TokenRequest#claimedClient}. */
    public static Optional<String> claimedClient(RawFormRequest raw) {
        return READER.claimedClient(raw);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "RevocationRequest[" + client + "]";
    }
}
