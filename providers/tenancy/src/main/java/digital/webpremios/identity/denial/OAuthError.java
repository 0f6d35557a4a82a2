package digital.webpremios.identity.denial;

/**
 * The error codes that a client of a hosted domain, or whoever saves a client, may get.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-5.2">RFC 6749, section 5.2</a>
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2.1">RFC 6749, section 4.1.2.1</a>
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7591#section-3.2.2">RFC 7591, section 3.2.2</a>
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7009#section-2.2.1">RFC 7009, section 2.2.1</a>
 */
public enum OAuthError {
    INVALID_REQUEST("invalid_request"),
    INVALID_CLIENT("invalid_client"),
    INVALID_GRANT("invalid_grant"),
    UNAUTHORIZED_CLIENT("unauthorized_client"),
    UNSUPPORTED_GRANT_TYPE("unsupported_grant_type"),
    UNSUPPORTED_TOKEN_TYPE("unsupported_token_type"),
    INVALID_SCOPE("invalid_scope"),
    INVALID_CLIENT_METADATA("invalid_client_metadata"),
    TOO_MANY_REQUESTS("too_many_requests"),
    TOO_MANY_SECRETS("too_many_secrets"),
    SECRET_IN_USE("secret_in_use"),
    NOT_FOUND("not_found"),
    SERVER_ERROR("server_error"),
    TEMPORARILY_UNAVAILABLE("temporarily_unavailable");

    private final String code;

    OAuthError(String code) {
        this.code = code;
    }

    /** The code as it stands in the member {@code error} of the answer. */
    public String code() {
        return code;
    }
}
