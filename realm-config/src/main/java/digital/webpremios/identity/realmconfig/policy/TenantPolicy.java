package digital.webpremios.identity.realmconfig.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The policy of a tenant: what its clients may do. An empty value means that the descriptor switches the rule off with
 * {@code unrestricted}.
 *
 * @param scopes the custom scopes that clients may have
 * @param grants the grants that clients may use
 * @param accessTokenLifetime the bounds of an access token's lifetime
 * @param confidentialClientsOnly whether public clients are refused
 * @param clientAuthenticators the authentication methods of confidential clients, by Keycloak's ids
 * @param pkceRequired whether the authorization code grant requires PKCE
 * @param appClientRules whether clients must follow Cognito's rules for app clients (docs/policies.md#app-client-rules)
 * @param sourceAddresses the IP addresses from which tokens may be requested
 * @param limits the rate limits
 * @param secretAge the age of client secrets
 * @param refreshTokenRotation the grace period, in seconds, in which a used refresh token still works; empty if refresh
 *     tokens are not rotated
 * @param tokenReuse for how many seconds a machine client may get its last token again; empty if it never does
 * @param secretSelfService whether machine clients may change their own secrets
 */
public record TenantPolicy(
        Optional<List<String>> scopes,
        Optional<Set<Grant>> grants,
        Optional<Lifetime> accessTokenLifetime,
        boolean confidentialClientsOnly,
        Optional<List<String>> clientAuthenticators,
        boolean pkceRequired,
        boolean appClientRules,
        Optional<List<String>> sourceAddresses,
        Limits limits,
        Optional<SecretAge> secretAge,
        Optional<Long> refreshTokenRotation,
        Optional<Long> tokenReuse,
        boolean secretSelfService) {

    /** The value that switches a rule off. */
    public static final String UNRESTRICTED = "unrestricted";

    /** The value with which no token is given again. */
    public static final String NEVER = "never";

    /** The value with which clients may change their own secrets. */
    public static final String ALLOWED = "allowed";

    /** The bounds of a lifetime, in seconds. */
    public record Lifetime(long minimum, long maximum) {}

    /**
     * Limits of the token endpoint on one node.
     *
     * @param client requests of one client, per second
     * @param tenant requests of all clients of the tenant together, per second
     * @param failedAuthentications failed authentications of one client from one address, per minute
     */
    public record Limits(Optional<Rate> client, Optional<Rate> tenant, Optional<Rate> failedAuthentications) {}

    /**
     * A token bucket.
     *
     * @param rate the refill rate, as the descriptor writes it
     * @param burst the bucket's size
     */
    public record Rate(String rate, int burst) {}

    /**
     * The age of client secrets, in seconds.
     *
     * @param maximum the time after which a secret expires; empty if it never does
     * @param overlap the time for which the old secret works after a rotation
     * @param notice the time before the end in which the use of a secret is reported; empty if it is not reported
     */
    public record SecretAge(Optional<Long> maximum, long overlap, Optional<Long> notice) {}
}
