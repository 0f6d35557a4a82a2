package digital.webpremios.identity.realmconfig.cognito.user;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the best claim to every e-mail address of a pool, regardless of the order of the users. Addresses are compared
 * without case, as Keycloak does.
 */
public final class AddressClaims {

    private final Map<TextKey, AddressClaim> best = new HashMap<>();

    /** Adds a claim; it is kept if it is the best one to its address. */
    public void add(String address, AddressClaim claim) {
        best.merge(
                key(address),
                claim,
                (known, other) -> AddressClaim.BEST_FIRST.compare(known, other) <= 0 ? known : other);
    }

    /** Returns the claim of another user that is better than this one; empty if there is none. */
    public Optional<AddressClaim> betterThan(String address, AddressClaim claim) {
        return Optional.ofNullable(best.get(key(address)))
                .filter(known -> !known.subject().equals(claim.subject()));
    }

    private static TextKey key(String address) {
        return TextKey.of(address.toLowerCase(Locale.ROOT));
    }
}
