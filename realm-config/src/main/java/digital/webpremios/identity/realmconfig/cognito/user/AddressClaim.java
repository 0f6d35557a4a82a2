package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.source.Location;
import java.util.Comparator;
import java.util.UUID;

/**
 * A user's claim to an e-mail address. Keycloak gives each address to one user only.
 *
 * @param subject the user
 * @param at where the address stands
 * @param verified whether Cognito has verified that it is the user's
 * @param confirmed whether the user has been confirmed
 * @param enabled whether the user may sign in
 * @param created milliseconds since 1970; {@link Long#MAX_VALUE} if it is unknown
 */
public record AddressClaim(
        UUID subject, Location at, boolean verified, boolean confirmed, boolean enabled, long created) {

    /**
     * The better claim first: a verified address, a confirmed user, one who may sign in, the older one, the smaller
     * subject.
     */
    static final Comparator<AddressClaim> BEST_FIRST = Comparator.comparing(AddressClaim::verified)
            .thenComparing(AddressClaim::confirmed)
            .thenComparing(AddressClaim::enabled)
            .reversed()
            .thenComparingLong(AddressClaim::created)
            .thenComparing(claim -> claim.subject().toString());

    /** Why this claim is better than another one, in words. */
    public String betterThan(AddressClaim other) {
        if (verified != other.verified()) {
            return "whose address is verified";
        }
        if (confirmed != other.confirmed()) {
            return "who is confirmed";
        }
        if (enabled != other.enabled()) {
            return "who is enabled";
        }
        return created == other.created() ? "whose sub comes first" : "who is older";
    }
}
