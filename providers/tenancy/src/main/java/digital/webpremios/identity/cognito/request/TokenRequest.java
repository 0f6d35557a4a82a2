package digital.webpremios.identity.cognito.request;

import digital.webpremios.identity.denial.ClientDenial.UnsupportedGrantType;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import java.util.Optional;

/**
 * A well-formed token request.
 *
 * @param grantType the requested grant
 * @param client the client's credentials and the parameters
 */
public record TokenRequest(GrantType grantType, ClientRequest client) {

    private static final ClientRequest.Reader READER =
            new ClientRequest.Reader(TokenParameter.KNOWN, TokenParameter.SECRETS);

    /** Reads a request by contract rows T6 to T13. It does not authenticate the client. */
    public static Decision<TokenRequest> read(RawFormRequest raw) {
        return READER.read(raw).then(TokenRequest::ofGrant);
    }

    /**
     * The client id that the request claims, however wrong the rest of the request is. It is for the event only and
     * proves nothing.
     */
    public static Optional<String> claimedClient(RawFormRequest raw) {
        return READER.claimedClient(raw);
    }

    private static Decision<TokenRequest> ofGrant(ClientRequest request) {
        String grantType = request.parameters().get(TokenParameter.GRANT_TYPE);
        if (grantType == null) {
            return Decision.deny(new MissingParameter(TokenParameter.GRANT_TYPE));
        }
        return GrantType.parse(grantType)
                .map(type -> complete(new TokenRequest(type, request)))
                .orElseGet(() -> Decision.deny(new UnsupportedGrantType()));
    }

    private static Decision<TokenRequest> complete(TokenRequest request) {
        return request.grantType()
                .required()
                .filter(name -> !request.client().parameters().has(name))
                .<Decision<TokenRequest>>map(name -> Decision.deny(new MissingParameter(name)))
                .orElseGet(() -> Decision.allow(request));
    }
}
