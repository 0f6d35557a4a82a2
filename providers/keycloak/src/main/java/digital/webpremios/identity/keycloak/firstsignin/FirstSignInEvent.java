package digital.webpremios.identity.keycloak.firstsignin;

/** The details of Keycloak events about a first sign-in. */
final class FirstSignInEvent {

    /** Detail: the result, one of the codes below. */
    static final String FIRST_SIGN_IN = "first_sign_in";

    /** Detail: the source pool's name of the error, or what went wrong on the way. */
    static final String REASON = "first_sign_in_reason";

    /** The source pool accepted the password. */
    static final String OLD_POOL = "old-pool";

    /** The source pool refused the password. */
    static final String OLD_POOL_REFUSED = "old-pool-refused";

    /** The source pool could not be asked. This is the event's error too. */
    static final String OLD_POOL_UNAVAILABLE = "old-pool-unavailable";

    /** An e-mail to set a password was sent or is being sent. */
    static final String RESET_MAIL = "reset-mail";

    /** No e-mail: one was sent a short time ago, or none can be sent. */
    static final String NO_MAIL = "no-mail";

    private FirstSignInEvent() {}
}
