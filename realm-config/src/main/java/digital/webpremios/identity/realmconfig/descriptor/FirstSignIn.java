package digital.webpremios.identity.realmconfig.descriptor;

import java.util.Optional;

/** How a migrated user without a password signs in for the first time. */
public sealed interface FirstSignIn {

    /**
     * The password is checked once against the source pool, and stored if it is right.
     *
     * @param region the source pool's region, such as {@code sa-east-1}
     * @param clientId an app client of the pool that may use USER_PASSWORD_AUTH
     * @param clientSecret a reference to the app client's secret; empty if it has none
     * @param endpoint the address of Cognito's API; empty for the region's own address
     */
    record SourcePool(String region, String clientId, Optional<SecretReference> clientSecret, Optional<String> endpoint)
            implements FirstSignIn {}

    /** Keycloak sends a mail with a link to set a password. */
    record ResetMail() implements FirstSignIn {}
}
