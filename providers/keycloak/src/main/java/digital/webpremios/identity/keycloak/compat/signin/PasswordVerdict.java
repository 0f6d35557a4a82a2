package digital.webpremios.identity.keycloak.compat.signin;

/** What somebody else says of a typed password, before Keycloak compares it with its own. */
public enum PasswordVerdict {
    /** Nothing: Keycloak compares, as it always does. */
    UNDECIDED,

    /** It is the user's. */
    RIGHT,

    /** It cannot be said now. It is no failed login, and the user is told to try again. */
    UNKNOWN
}
