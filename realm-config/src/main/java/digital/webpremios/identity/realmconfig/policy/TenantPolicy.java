package digital.webpremios.identity.realmconfig.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The policy of a tenant: what its clients may do. An empty rule was switched off in writing.
 *
 * @param scopes custom scopes that clients may be given
 * @param grants grants that clients may use
 * @param accessTokenLifetime bounds of an access token's lifetime
 * @param confidentialClientsOnly whether public clients are refused
 * @param clientAuthenticators how confidential clients may authenticate, by Keycloak's ids
 * @param pkceRequired whether the authorization code needs a proof key
 * @param appClientRules whether a client must be what Cognito lets an app client be
 * @param sourceAddresses where tokens may be asked for from
 * @param limits how often
 * @param secretAge how long a client secret is good
 * @param refreshTokenRotation for how many seconds a refresh token works on after its first use; empty if it is not
 *     rotated
 * @param tokenReuse for how many seconds a machine client may be given its last token again; empty if it never is
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
        Optional<Long> tokenReuse) {

    /** The word that switches a rule off. */
    public static final String UNRESTRICTED = "unrestricted";

    /** The word for a token that is never given again. */
    public static final String NEVER = "never";

    /** Bounds, in seconds. */
    public record Lifetime(long minimum, long maximum) {}

    /**
     * Limits of the token endpoint on one node.
     *
     * @param client requests of one client, per second
     * @param tenant requests of all of the tenant's clients together, per second
     * @param failedAuthentications failed authentications of one client from one address, per minute
     */
    public record Limits(Optional<Rate> client, Optional<Rate> tenant, Optional<Rate> failedAuthentications) {}

    /**
     * A token bucket.
     *
     * @param rate how many flow in, as it is written
     * @param burst how many at once
     */
    public record Rate(String rate, int burst) {}

    /**
     * How long a client secret is good, in seconds.
     *
     * @param maximum from its making to its end; empty if it has none
     * @param overlap for which the old secret stays good after a rotation
     * @param notice before its end, from which on its use is announced; empty if it is not
     */
    public record SecretAge(Optional<Long> maximum, long overlap, Optional<Long> notice) {}
}
