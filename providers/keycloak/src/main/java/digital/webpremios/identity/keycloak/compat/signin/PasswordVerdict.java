package digital.webpremios.identity.keycloak.compat.signin;

/** The decision about a typed password before Keycloak compares it. */
public enum PasswordVerdict {
    /** No decision: Keycloak compares the password as usual. */
    UNDECIDED,

    /** The password is correct. */
    RIGHT,

    /** The password cannot be checked now. This is not a failed login, and the user is told to try again. */
    UNKNOWN
}
