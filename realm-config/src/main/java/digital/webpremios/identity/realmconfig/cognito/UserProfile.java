package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known of a user: Keycloak's own members, then attributes by their names in its user profile. */
final class UserProfile {

    private static final int LONGEST_MEMBER = 255;

    private final String who;
    private final UserAttributes attributes;
    private final UniqueUsers unique;
    private final Findings findings;
    private final Set<String> used = new TreeSet<>();

    UserProfile(String who, UserAttributes attributes, UniqueUsers unique, Findings findings) {
        this.who = who;
        this.attributes = attributes;
        this.unique = unique;
        this.findings = findings;
    }

    void put(UserJson user, Map<String, String> own) {
        Map<String, String> kept = new TreeMap<>(own);
        boolean verified = attributes.flag("email_verified");
        Optional<String> email = email();
        email.ifPresent(address -> user.put("email", address));
        user.put("emailVerified", verified && email.isPresent());
        names(user);
        boolean phoneVerified = attributes.flag("phone_number_verified");
        for (Map.Entry<String, JsonValue> attribute : attributes.rest()) {
            String name = attribute.getKey();
            if (ParticipantAttribute.isName(name)) {
                kept.put(
                        ParticipantAttribute.profileName(name),
                        attribute.getValue().text());
                used.add(name);
            } else {
                withoutCounterpart(name, attribute.getValue());
            }
        }
        if (kept.containsKey("phoneNumber")) {
            kept.put("phoneNumberVerified", Boolean.toString(phoneVerified));
        }
        user.attributes(kept);
    }

    /** The names on Cognito of the attributes that the user has. */
    Set<String> used() {
        return used;
    }

    private Optional<String> email() {
        Optional<JsonValue> email = attributes.take("email").filter(this::fits);
        Optional<String> address = email.map(JsonValue::text);
        return address.filter(text -> email.flatMap(value -> unique.otherWithAddress(text, value.position())
                        .map(other -> {
                            findings.warning(
                                    "user/duplicate-email",
                                    who,
                                    value.position(),
                                    "the e-mail address is that of the user in " + other
                                            + "; Keycloak lets one user have it, so this one comes over without",
                                    "find out whose it is, and change the other on Cognito or afterwards in the console");
                            return other;
                        }))
                .isEmpty());
    }

    /** Cognito's {@code name} is made here of the given and the family name; alone, it stands for both. */
    private void names(UserJson user) {
        Optional<String> name = attributes.text("name");
        Optional<JsonValue> given = attributes.take("given_name").filter(this::fits);
        Optional<JsonValue> family = attributes.take("family_name").filter(this::fits);
        given.ifPresent(text -> user.put("firstName", text.text()));
        family.ifPresent(text -> user.put("lastName", text.text()));
        if (given.isEmpty() && family.isEmpty()) {
            name.filter(text -> text.length() <= LONGEST_MEMBER).ifPresent(text -> user.put("firstName", text));
        }
    }

    private boolean fits(JsonValue value) {
        boolean fits = value.text().length() <= LONGEST_MEMBER;
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
