package digital.webpremios.identity.cognito.request;

import digital.webpremios.identity.denial.Decision;
import java.util.Optional;

/**
 * A well-formed request to introspect a token. It has the parameters of a revocation. {@code token_type_hint} is not
 * passed on: only access tokens are introspected.
 *
 * @param client the client's credentials and the token
 * @param token the token, as it was sent
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7662#section-2.1">RFC 7662, section 2.1</a>
 */
public record IntrospectionRequest(ClientRequest client, String token) {

    /** Reads a request, before anybody asks whether the client is who it says. */
    public static Decision<IntrospectionRequest> read(RawFormRequest raw) {
        return RevocationRequest.read(raw)
                .then(request -> Decision.allow(new IntrospectionRequest(
                        request.client().without(RevocationRequest.TOKEN_TYPE_HINT), request.token())));
    }

    /** As {@link TokenRequest#claimedClient}. */
    public static Optional<String> claimedClient(RawFormRequest raw) {
        return RevocationRequest.claimedClient(raw);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "IntrospectionRequest[" + client + "]";
    }
}
