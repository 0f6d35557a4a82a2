package digital.webpremios.identity.cognito.request;

/**
 * A well-formed request to revoke a token.
 *
 * @param client who asks, and with which parameters
 * @param token the token, as it was sent
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7009#section-2.1">RFC 7009, section 2.1</a>
 */
public record RevocationRequest(ClientRequest client, String token) {

    /** Without the token. */
    @Override
    public String toString() {
        return "RevocationRequest[" + client + "]";
    }
}
