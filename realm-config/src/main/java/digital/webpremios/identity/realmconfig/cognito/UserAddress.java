package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.cognito.unique.AddressClaim;
import digital.webpremios.identity.realmconfig.cognito.unique.AddressClaims;
import java.util.Optional;

/**
 * Decides whether a user keeps their e-mail address, which Keycloak gives to one user only.
 *
 * @param who the user, in findings
 * @param claim the user's claim, without an address
 * @param addresses the best claims of all users
 */
record UserAddress(String who, AddressClaim claim, AddressClaims addresses, Findings findings) {

    /** The address, unless another user has the better claim. */
    Optional<JsonValue> kept(JsonValue address, boolean verified) {
        AddressClaim own = new AddressClaim(
                claim.subject(), address.position(), verified, claim.confirmed(), claim.enabled(), claim.created());
        Optional<AddressClaim> better = addresses.betterThan(address.word(), own);
        better.ifPresent(other -> findings.warning(
                "user/duplicate-email",
                who,
                address.position(),
                "the e-mail address is that of user " + other.subject() + " in " + other.position() + " too, "
                        + other.betterThan(own)
                        + "; Keycloak lets one user have it, so this one comes over without, and signs in with the user name",
                "find out whose it is, and change the other on Cognito or afterwards in the console"));
        return Optional.of(address).filter(any -> better.isEmpty());
    }
}
