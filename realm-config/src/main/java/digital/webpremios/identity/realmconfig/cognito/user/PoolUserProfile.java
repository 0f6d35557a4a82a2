package digital.webpremios.identity.realmconfig.cognito.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a user's profile: Keycloak's own members, and attributes by their names in the user profile. */
final class PoolUserProfile {

    private static final int LONGEST_MEMBER = 255;

    private final String who;
    private final UserAttributes attributes;
    private final UserAddress address;
    private final Findings findings;

    PoolUserProfile(String who, UserAttributes attributes, UserAddress address, Findings findings) {
        this.who = who;
        this.attributes = attributes;
        this.address = address;
        this.findings = findings;
    }

    /** Returns whether a name or an address fits into Keycloak's column. */
    static boolean fitsMember(Value value) {
        return value.asWord().length() <= LONGEST_MEMBER;
    }

    void put(ObjectNode user, Map<String, String> own) {
        Map<String, String> kept = new TreeMap<>(own);
        boolean verified = flag("email_verified");
        Optional<Value> email =
                attributes.take("email").filter(this::fits).flatMap(text -> address.kept(text, verified));
        email.ifPresent(text -> user.put("email", text.asWord()));
        user.put("emailVerified", verified && email.isPresent());
        names(user);
        boolean phoneVerified = flag("phone_number_verified");
        for (Map.Entry<String, Value> attribute : attributes.rest()) {
            String name = attribute.getKey();
            if (ParticipantAttribute.isName(name)) {
                kept.put(
                        ParticipantAttribute.profileName(name),
                        attribute.getValue().asWord());
            } else {
                withoutCounterpart(name, attribute.getValue());
            }
        }
        if (kept.containsKey("phoneNumber")) {
            kept.put("phoneNumberVerified", Boolean.toString(phoneVerified));
        }
        kept.forEach((name, value) ->
                user.withObjectProperty("attributes").withArrayProperty(name).add(value));
    }

    private void names(ObjectNode user) {
        UserAttributes.PersonNames names = UserAttributes.PersonNames.take(attributes);
        names.first().filter(this::fits).ifPresent(name -> user.put("firstName", name.asWord()));
        names.last().filter(this::fits).ifPresent(name -> user.put("lastName", name.asWord()));
        names.lost()
                .ifPresent(name -> findings.warning(
                        "user/attribute-name",
                        who,
                        name.at(),
                        "the user's name differs from given_name and family_name, of which tokens make it here; it is left out",
                        "nothing, unless an application shows it: then correct given_name and family_name on Cognito"));
    }

    /**
     * Returns a flag's value. A flag that is neither true nor false counts as false and is reported, so that nothing is
     * verified by mistake.
     */
    private boolean flag(String name) {
        Optional<Value> value = attributes.take(name);
        Optional<Boolean> truth = value.flatMap(UserAttributes::truth);
        value.filter(any -> truth.isEmpty())
                .ifPresent(unclear -> findings.warning(
                        "user/" + name,
                        who,
                        unclear.at(),
                        name + " is neither true nor false; it counts as false",
                        "set it on Cognito and import again, or have the user verify it"));
        return truth.orElse(false);
    }

    private boolean fits(Value value) {
        boolean fits = fitsMember(value);
        if (!fits) {
            findings.warning(
                    "user/too-long",
                    who,
                    value.at(),
                    "Keycloak keeps " + LONGEST_MEMBER + " characters of an address or a name; it is left out",
                    "shorten it on Cognito");
        }
        return fits;
    }

    private void withoutCounterpart(String name, Value value) {
        boolean federated = name.equals("identities");
        findings.warning(
                "user/attribute-" + name,
                who,
                value.at(),
                federated
                        ? "the user is linked to an identity provider"
                        : "the realm has no attribute " + name + "; it is left out",
                federated
                        ? "add the identity provider to the realm; the user links the account at the next sign-in with it"
                        : "nothing, unless an application reads it");
    }

    /**
     * Decides whether a user keeps their e-mail address, which Keycloak gives to one user only.
     *
     * @param who the user's name in findings
     * @param claim the user's claim, without an address
     * @param addresses the best claims of all users
     */
    record UserAddress(String who, AddressClaim claim, AddressClaims addresses, Findings findings) {

        /** Returns the address; empty if another user has a better claim to it. */
        Optional<Value> kept(Value address, boolean verified) {
            AddressClaim own = new AddressClaim(
                    claim.subject(), address.at(), verified, claim.confirmed(), claim.enabled(), claim.created());
            Optional<AddressClaim> better = addresses.betterThan(address.asWord(), own);
            better.ifPresent(
                    other -> findings.warning(
                            "user/duplicate-email",
                            who,
                            address.at(),
                            "the e-mail address also belongs to user " + other.subject() + " in " + other.at()
                                    + ", who keeps it because "
                                    + other.betterThan(own)
                                    + "; Keycloak gives an address to one user only, so this user is imported without it, and signs in with the user name",
                            "find out which user the address belongs to, and change the other one on Cognito, or later in the console"));
            return Optional.of(address).filter(any -> better.isEmpty());
        }
    }
}
