package digital.webpremios.identity.keycloak.event;

/** The detail of an event that tells that its token was given before. */
public final class ReuseEvent {

    /** Detail: {@link #YES} if the token was given before; otherwise the event does not have it. */
    public static final String REUSED = "token_reused";

    /** The only value of {@link #REUSED}. */
    public static final String YES = "true";

    private ReuseEvent() {}
}
