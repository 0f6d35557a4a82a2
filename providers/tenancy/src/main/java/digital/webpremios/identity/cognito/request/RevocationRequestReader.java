package digital.webpremios.identity.cognito.request;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import java.util.Optional;
import java.util.Set;

/** The rules that a request to revoke a token must keep before anybody asks who sent it: contract row E12. */
public final class RevocationRequestReader {

    private static final String TOKEN = "token";
    private static final ClientRequestReader READER = new ClientRequestReader(
            Set.of(
                    TOKEN,
                    "token_type_hint",
                    TokenParameter.CLIENT_ID,
                    TokenParameter.CLIENT_SECRET,
                    TokenParameter.CLIENT_ASSERTION,
                    TokenParameter.CLIENT_ASSERTION_TYPE),
            Set.of(TOKEN, TokenParameter.CLIENT_SECRET, TokenParameter.CLIENT_ASSERTION));

    private RevocationRequestReader() {}

    public static Decision<RevocationRequest> read(RawFormRequest raw) {
        return READER.read(raw)
                .then(request -> Optional.ofNullable(request.parameters().get(TOKEN))
                        .<Decision<RevocationRequest>>map(
                                token -> Decision.allow(new RevocationRequest(request, token)))
                        .orElseGet(() -> Decision.deny(new MissingParameter(TOKEN))));
    }

    /** As {@link TokenRequestReader#claimedClient}. */
    public static Optional<String> claimedClient(RawFormRequest raw) {
        return READER.claimedClient(raw);
    }
}
