package digital.webpremios.identity.denial;

/** A refusal because the server failed. The log says what failed; the answer does not. */
public record ServerFailure() implements Denial {

    @Override
    public OAuthError error() {
        return OAuthError.SERVER_ERROR;
    }

    @Override
    public String reason() {
        return "server-error";
    }

    @Override
    public String explanation() {
        return "The server failed; its log says why.";
    }
}
