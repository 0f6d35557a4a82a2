package digital.webpremios.identity.realmconfig.descriptor;

import java.util.Optional;

/** What happens when a migrated participant without a password signs in for the first time. */
public sealed interface FirstSignIn {

    /**
     * The password is checked once against the old pool, and kept if it is right.
     *
     * @param region of the pool, such as {@code sa-east-1}
     * @param clientId an app client of the pool that may use USER_PASSWORD_AUTH
     * @param clientSecret where that client's secret is; empty if it has none
     * @param endpoint where the pool answers, if it is not the region's own address
     */
    record SourcePool(String region, String clientId, Optional<SecretReference> clientSecret, Optional<String> endpoint)
            implements FirstSignIn {}

    /** A mail is sent with a link to set a password. */
    record ResetMail() implements FirstSignIn {}
}
