package digital.webpremios.identity.denial;

/** The server could not decide; nothing is issued. What failed is in its log and in no answer. */
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
