package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An attribute of Keycloak's user profile.
 *
 * @param name the name in the profile
 * @param displayName a text, or a message key of Keycloak's pages
 * @param requiredOf the role that must give a value, {@code user} or {@code admin}; empty if the attribute is optional
 * @param mutable whether a participant may change it
 * @param minimumLength in characters; 0 for none
 * @param maximumLength in characters; 0 for any
 * @param validations other validators, by Keycloak's names
 */
record ProfileAttribute(
        String name,
        String displayName,
        Optional<String> requiredOf,
        boolean mutable,
        int minimumLength,
        int maximumLength,
        Map<String, Object> validations) {

    /** Keycloak's validator of the characters in a person's name. */
    static final String PERSON_NAME = "person-name-prohibited-characters";

    private static final String ADMINISTRATOR = "admin";
    private static final String PARTICIPANT = "user";

    /** Returns an attribute that only this tenant has, or a standard attribute that is not in every profile. */
    static ProfileAttribute of(ParticipantAttribute rules) {
        return standard(ParticipantAttribute.profileName(rules.name()), rules, Map.of())
                .named(rules.displayName().orElse(rules.name()));
    }

    static ProfileAttribute standard(String name, ParticipantAttribute rules, Map<String, Object> validations) {
        Map<String, Object> all = new TreeMap<>(validations);
        rules.pattern().ifPresent(pattern -> {
            all.remove(PERSON_NAME); // the tenant's own pattern says which characters a name may have
            all.put("pattern", Map.of("pattern", pattern, "error-message", "error-invalid-value"));
        });
        return new ProfileAttribute(
                name,
                rules.displayName().orElse("${" + name + "}"),
                Optional.of(rules.mutable() ? PARTICIPANT : ADMINISTRATOR).filter(any -> rules.required()),
                rules.mutable(),
                0,
                rules.maximumLength(),
                all);
    }

    /** Returns an attribute that participants can neither see nor change. */
    static ProfileAttribute ofAdministrators(String name, String onlyValue) {
        return new ProfileAttribute(
                name, name, Optional.empty(), false, 0, 0, Map.of("options", Map.of("options", List.of(onlyValue))));
    }

    private ProfileAttribute named(String text) {
        return new ProfileAttribute(name, text, requiredOf, mutable, minimumLength, maximumLength, validations);
    }

    Map<String, Object> json() {
        Map<String, Object> members = new TreeMap<>(Map.of(
                "name",
                name,
                "displayName",
                displayName,
                "multivalued",
                false,
                "permissions",
                Map.of(
                        "edit",
                        mutable ? List.of(ADMINISTRATOR, PARTICIPANT) : List.of(ADMINISTRATOR),
                        "view",
                        viewers()),
                "validations",
                lengthAnd()));
        requiredOf.ifPresent(role -> members.put("required", Map.of("roles", List.of(role))));
        return members;
    }

    private List<String> viewers() {
        return name.startsWith("webpremios.") ? List.of(ADMINISTRATOR) : List.of(ADMINISTRATOR, PARTICIPANT);
    }

    private Map<String, Object> lengthAnd() {
        Map<String, Object> all = new TreeMap<>(validations);
        Map<String, Integer> length = new TreeMap<>();
        if (minimumLength > 0) {
            length.put("min", minimumLength);
        }
        if (maximumLength > 0) {
            length.put("max", maximumLength);
        }
        if (!length.isEmpty()) {
            all.put("length", length);
        }
        return all;
    }
}
