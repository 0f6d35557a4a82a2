package digital.webpremios.identity.denial;

/**
 * A refusal because something that the server depends on does not answer. The same request may be granted later.
 *
 * @param retryAfterSeconds after how many seconds to ask again
 */
public record ServerUnavailable(long retryAfterSeconds) implements Denial {

    @Override
    public OAuthError error() {
        return OAuthError.TEMPORARILY_UNAVAILABLE;
    }

    @Override
    public String reason() {
        return "server-unavailable";
    }

    @Override
    public String explanation() {
        return "The server's database does not answer; try again in " + retryAfterSeconds + " seconds.";
    }
}
