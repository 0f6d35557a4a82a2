package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import digital.webpremios.identity.realmconfig.descriptor.Participants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Renders Keycloak's declarative user profile: the standard attributes that the hosted domain needs, then the
 * tenant's own.
 */
final class UserProfileJson {

    private static final Map<String, Object> PERSON_NAME = Map.of(ProfileAttribute.PERSON_NAME, Map.of());
    private static final Map<String, Object> PHONE_NUMBER =
            Map.of("pattern", Map.of("pattern", "\\+[0-9]{6,15}", "error-message", "error-invalid-value"));
    private static final Map<String, Object> TRUE_OR_FALSE =
            Map.of("options", Map.of("options", List.of("true", "false")));
    private static final Map<String, Object> USERNAME =
            Map.of("username-prohibited-characters", Map.of(), "up-username-not-idn-homograph", Map.of());

    private final Map<String, ParticipantAttribute> named;
    private final Map<String, ProfileAttribute> profile = new LinkedHashMap<>();

    private UserProfileJson(Participants participants) {
        this.named = participants.attributes().stream()
                .collect(Collectors.toMap(ParticipantAttribute::name, Function.identity()));
        standard();
        participants.attributes().stream()
                .map(ProfileAttribute::of)
                .forEach(attribute -> profile.putIfAbsent(attribute.name(), attribute));
        participants
                .firstSignIn()
                .ifPresent(any -> add(ProfileAttribute.ofAdministrators("webpremios.first-sign-in", "pending")));
    }

    static Map<String, Object> of(Participants participants) {
        return Map.of(
                "attributes",
                new UserProfileJson(participants)
                        .profile.values().stream().map(ProfileAttribute::json).toList(),
                "groups",
                List.of());
    }

    private void standard() {
        add(new ProfileAttribute("username", "${username}", Optional.empty(), false, 3, 128, USERNAME));
        add(standard("email", true, true, 255, Map.of("email", Map.of())));
        add(standard("given_name", true, false, 255, PERSON_NAME));
        add(standard("family_name", true, false, 255, PERSON_NAME));
        add(standard("phone_number", false, false, 16, PHONE_NUMBER));
        add(new ProfileAttribute(
                "phoneNumberVerified", "${phoneNumberVerified}", Optional.empty(), false, 0, 0, TRUE_OR_FALSE));
    }

    /**
     * Returns a standard attribute with the tenant's rules, or with the usual ones if the tenant has none. A pattern
     * for a person's name replaces Keycloak's check of the name's characters.
     */
    private ProfileAttribute standard(
            String name, boolean mutable, boolean required, int maximumLength, Map<String, Object> validations) {
        String profileName = ParticipantAttribute.profileName(name);
        ParticipantAttribute rules = named.getOrDefault(
                name,
                new ParticipantAttribute(name, Optional.empty(), required, mutable, maximumLength, Optional.empty()));
        return ProfileAttribute.standard(profileName, rules, validations);
    }

    private void add(ProfileAttribute attribute) {
        profile.put(attribute.name(), attribute);
    }
}
