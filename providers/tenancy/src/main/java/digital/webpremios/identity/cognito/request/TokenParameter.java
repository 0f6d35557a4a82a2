package digital.webpremios.identity.cognito.request;

import java.util.Set;

/** Names of the token endpoint's parameters. */
public final class TokenParameter {

    public static final String GRANT_TYPE = "grant_type";
    public static final String CLIENT_ID = "client_id";
    public static final String CLIENT_SECRET = "client_secret";
    public static final String SCOPE = "scope";

    /**
     * A JSON object for token customization.
     *
     * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html">Cognito: token
     *     endpoint</a>
     */
    public static final String AWS_CLIENT_METADATA = "aws_client_metadata";

    /** The authorization code. */
    public static final String CODE = "code";

    static final String CLIENT_ASSERTION = "client_assertion";
    static final String CLIENT_ASSERTION_TYPE = "client_assertion_type";
    static final String REFRESH_TOKEN = "refresh_token";
    static final String REDIRECT_URI = "redirect_uri";

    /** The parameters that are passed on. Others are ignored. */
    static final Set<String> KNOWN = Set.of(
            GRANT_TYPE,
            CLIENT_ID,
            CLIENT_SECRET,
            SCOPE,
            AWS_CLIENT_METADATA,
            CLIENT_ASSERTION,
            CLIENT_ASSERTION_TYPE,
            REFRESH_TOKEN,
            CODE,
            REDIRECT_URI,
            "code_verifier");

    /** The secret parameters, which must not be in a URL. */
    static final Set<String> SECRETS = Set.of(CLIENT_SECRET, REFRESH_TOKEN, CLIENT_ASSERTION);

    private TokenParameter() {}
}
