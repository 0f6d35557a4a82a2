package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.source.Location;
import java.util.Comparator;
import java.util.UUID;

/**
 * A user's claim to an e-mail address. Keycloak gives each address to one user only.
 *
 * @param subject the user's subject
 * @param at the address's place in the input
 * @param verified whether Cognito has verified the address
 * @param confirmed whether the user has been confirmed
 * @param enabled whether the user may sign in
 * @param created milliseconds since 1970; {@link Long#MAX_VALUE} if it is unknown
 */
public record AddressClaim(
        UUID subject, Location at, boolean verified, boolean confirmed, boolean enabled, long created) {

    /** Orders claims, the best first: verified address, confirmed user, enabled user, older user, smaller subject. */
    static final Comparator<AddressClaim> BEST_FIRST = Comparator.comparing(AddressClaim::verified)
            .thenComparing(AddressClaim::confirmed)
            .thenComparing(AddressClaim::enabled)
            .reversed()
            .thenComparingLong(AddressClaim::created)
            .thenComparing(claim -> claim.subject().toString());

    /** Returns why this claim is better than another one, as a clause about its user. */
    public String betterThan(AddressClaim other) {
        if (verified != other.verified()) {
            return "their address is verified";
        }
        if (confirmed != other.confirmed()) {
            return "they are confirmed";
        }
        if (enabled != other.enabled()) {
            return "they are enabled";
        }
        return created == other.created() ? "their sub is smaller" : "they are older";
    }
}
