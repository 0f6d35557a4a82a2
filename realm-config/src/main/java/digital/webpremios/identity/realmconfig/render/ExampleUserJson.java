package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.realmconfig.descriptor.ExampleParticipant;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import digital.webpremios.identity.realmconfig.placeholder.SecretPlaceholder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Renders an example participant for tests ({@code UserRepresentation}). */
final class ExampleUserJson {

    /** Members of a user's representation that Keycloak does not keep among the attributes. */
    private static final Set<String> MEMBERS = Set.of("email", "firstName", "lastName");

    private ExampleUserJson() {}

    static Map<String, Object> of(ExampleParticipant participant) {
        Map<String, Object> members = new TreeMap<>(Map.of(
                "username", participant.username(),
                "enabled", true,
                "emailVerified", participant.emailVerified()));
        Map<String, List<String>> attributes = new TreeMap<>();
        participant.attributes().forEach((name, value) -> {
            String profileName = ParticipantAttribute.profileName(name);
            if (MEMBERS.contains(profileName)) {
                members.put(profileName, value);
            } else {
                attributes.put(profileName, List.of(value));
            }
        });
        if (attributes.containsKey("phoneNumber")) {
            attributes.put("phoneNumberVerified", List.of(Boolean.toString(participant.phoneNumberVerified())));
        }
        if (!attributes.isEmpty()) {
            members.put("attributes", attributes);
        }
        if (!participant.groups().isEmpty()) {
            members.put(
                    "groups",
                    participant.groups().stream().map(name -> "/" + name).toList());
        }
        participant
                .password()
                .ifPresent(password -> members.put(
                        "credentials",
                        List.of(Map.of(
                                "type", "password", "value", SecretPlaceholder.of(password), "temporary", false))));
        return members;
    }
}
