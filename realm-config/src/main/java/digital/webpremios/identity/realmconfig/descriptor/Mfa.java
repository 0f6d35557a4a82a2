package digital.webpremios.identity.realmconfig.descriptor;

/** Whether participants use a one-time password (Cognito's MfaConfiguration). */
public enum Mfa {
    /** One-time passwords are not used. */
    OFF,
    /** Participants who set up a one-time password enter it. */
    OPTIONAL,
    /** Every participant sets up a one-time password at the first sign-in. */
    REQUIRED
}
