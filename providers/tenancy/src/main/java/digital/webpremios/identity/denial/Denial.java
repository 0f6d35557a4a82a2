package digital.webpremios.identity.denial;

/**
 * A refusal: what the client is told ({@link #error()}), what the event says ({@link #reason()}), and what was expected
 * and found ({@link #explanation()}). None of them contains a secret, a token or a code.
 */
public sealed interface Denial
        permits RequestDenial,
                ClientDenial,
                ScopeDenial,
                GrantDenial,
                BrowserDenial,
                PolicyDenial,
                SecretDenial,
                ServerFailure,
                ServerUnavailable {

    /** The code that the client sees. */
    OAuthError error();

    /** A stable, machine-readable reason for events and metrics, in lower-case kebab form. */
    String reason();

    /** One English sentence for the event and, if the tenant enabled verbose errors, for the client. */
    String explanation();
}
