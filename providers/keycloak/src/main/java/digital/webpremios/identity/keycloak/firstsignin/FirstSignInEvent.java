package digital.webpremios.identity.keycloak.firstsignin;

/** What Keycloak's events tell of a first sign-in. */
final class FirstSignInEvent {

    /** Detail: what came of it, one of the codes below. */
    static final String FIRST_SIGN_IN = "first_sign_in";

    /** Detail: the old pool's own name of its error, or what went wrong on the way there. */
    static final String REASON = "first_sign_in_reason";

    /** The old pool knew the password. */
    static final String OLD_POOL = "old-pool";

    /** The old pool said no. */
    static final String OLD_POOL_REFUSED = "old-pool-refused";

    /** The old pool could not be asked; the event's error too. */
    static final String OLD_POOL_UNAVAILABLE = "old-pool-unavailable";

    /** A mail to set a password was or is being sent. */
    static final String RESET_MAIL = "reset-mail";

    /** A mail was sent a short time ago, or cannot be sent. */
    static final String NO_MAIL = "no-mail";

    private FirstSignInEvent() {}
}
