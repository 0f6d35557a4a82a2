package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of a user: Keycloak's own members, then attributes by their names in its user profile. */
final class UserProfile {

    private static final int LONGEST_MEMBER = 255;

    private final String who;
    private final UserAttributes attributes;
    private final UserAddress address;
    private final Findings findings;

    UserProfile(String who, UserAttributes attributes, UserAddress address, Findings findings) {
        this.who = who;
        this.attributes = attributes;
        this.address = address;
        this.findings = findings;
    }

    /** Whether Keycloak has room for a name or an address. */
    static boolean fitsMember(JsonValue value) {
        return value.word().length() <= LONGEST_MEMBER;
    }

    void put(UserJson user, Map<String, String> own) {
        Map<String, String> kept = new TreeMap<>(own);
        boolean verified = flag("email_verified");
        Optional<JsonValue> email =
                attributes.take("email").filter(this::fits).flatMap(text -> address.kept(text, verified));
        email.ifPresent(text -> user.put("email", text.word()));
        user.put("emailVerified", verified && email.isPresent());
        names(user);
        boolean phoneVerified = flag("phone_number_verified");
        for (Map.Entry<String, JsonValue> attribute : attributes.rest()) {
            String name = attribute.getKey();
            if (ParticipantAttribute.isName(name)) {
                kept.put(
                        ParticipantAttribute.profileName(name),
                        attribute.getValue().word());
            } else {
                withoutCounterpart(name, attribute.getValue());
            }
        }
        if (kept.containsKey("phoneNumber")) {
            kept.put("phoneNumberVerified", Boolean.toString(phoneVerified));
        }
        user.attributes(kept);
    }

    private void names(UserJson user) {
        PersonNames names = PersonNames.take(attributes);
        names.first().filter(this::fits).ifPresent(name -> user.put("firstName", name.word()));
        names.last().filter(this::fits).ifPresent(name -> user.put("lastName", name.word()));
        names.lost()
                .ifPresent(name -> findings.warning(
                        "user/attribute-name",
                        who,
                        name.position(),
                        "the user's name is not given_name and family_name together, of which tokens make it here; it is left out",
                        "nothing, unless an application shows it: then correct given_name and family_name on Cognito"));
    }

    /** A flag that is neither true nor false counts as false: nothing is verified by a guess. */
    private boolean flag(String name) {
        Optional<JsonValue> value = attributes.take(name);
        Optional<Boolean> truth = value.flatMap(UserAttributes::truth);
        value.filter(any -> truth.isEmpty())
                .ifPresent(unclear -> findings.warning(
                        "user/" + name,
                        who,
                        unclear.position(),
                        name + " is neither true nor false; it counts as false",
                        "set it on Cognito and import again, or have the user verify it"));
        return truth.orElse(false);
    }

    private boolean fits(JsonValue value) {
        boolean fits = fitsMember(value);
        if (!fits) {
            findings.warning(
                    "user/too-long",
                    who,
                    value.position(),
                    "Keycloak keeps " + LONGEST_MEMBER + " characters of an address or a name; it is left out",
                    "shorten it on Cognito");
        }
        return fits;
    }

    private void withoutCounterpart(String name, JsonValue value) {
        boolean federated = name.equals("identities");
        findings.warning(
                "user/attribute-" + name,
                who,
                value.position(),
                federated
                        ? "the user is linked to an identity provider"
                        : "the realm has no attribute " + name + "; it is left out",
                federated
                        ? "add the identity provider to the realm; the user links the account at the next sign-in with it"
                        : "nothing, unless an application reads it");
    }
}
