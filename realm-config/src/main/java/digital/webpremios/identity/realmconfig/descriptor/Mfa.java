package digital.webpremios.identity.realmconfig.descriptor;

/** Whether participants use a one-time password; Cognito's MfaConfiguration. */
public enum Mfa {
    /** Nobody is asked. */
    OFF,
    /** Who set one up is asked. */
    OPTIONAL,
    /** Everybody is asked, and sets one up at the first sign-in. */
    REQUIRED
}
