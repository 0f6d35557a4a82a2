package digital.webpremios.identity.realmconfig.export;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the attributes of participants from Keycloak's user profile. A standard attribute is exported only if its rules
 * differ from the usual ones.
 */
final class ExportedAttributes {

    /** Attributes of every rendered profile whose rules a descriptor cannot change. */
    private static final Set<String> FIXED = Set.of("username", "phoneNumberVerified", "webpremios.first-sign-in");

    private static final String PHONE_NUMBER = "\\+[0-9]{6,15}";
    /** The start of a placeholder or of a message key of Keycloak's pages. A descriptor's texts have neither. */
    private static final String PLACEHOLDER = "${";

    private static final int LONGEST = 255;

    /** The standard attributes of every rendered profile, with their usual rules. */
    private static final Set<ParticipantAttribute> USUAL = Set.of(
            usual("email", true, true, LONGEST),
            usual("given_name", false, true, LONGEST),
            usual("family_name", false, true, LONGEST),
            usual("phone_number", false, false, 16));

    private ExportedAttributes() {}

    static List<ParticipantAttribute> of(JsonNode profile) {
        Map<String, String> standard = ParticipantAttribute.standardNames().stream()
                .collect(Collectors.toMap(ParticipantAttribute::profileName, Function.identity()));
        return Tree.items(profile.path("attributes"))
                .filter(attribute -> !FIXED.contains(attribute.path("name").asText()))
                .map(attribute ->
                        attribute(attribute, name(attribute.path("name").asText(), standard)))
                .filter(attribute -> ParticipantAttribute.isName(attribute.name()) && !USUAL.contains(attribute))
                .toList();
    }

    private static String name(String profileName, Map<String, String> standard) {
        return standard.getOrDefault(
                profileName,
                profileName.startsWith("custom.")
                        ? ParticipantAttribute.CUSTOM + profileName.substring("custom.".length())
                        : profileName);
    }

    private static ParticipantAttribute attribute(JsonNode attribute, String name) {
        JsonNode validations = attribute.path("validations");
        String displayName = attribute.path("displayName").asText("");
        boolean named = Stream.of("", name, "${" + attribute.path("name").asText() + "}")
                        .noneMatch(displayName::equals)
                && !displayName.contains(PLACEHOLDER);
        return new ParticipantAttribute(
                name,
                Optional.of(displayName).filter(text -> named),
                !attribute.path("required").path("roles").isEmpty(),
                Tree.sortedTexts(attribute.path("permissions").path("edit")).contains("user"),
                validations.path("length").path("max").asInt(LONGEST),
                Tree.text(validations.path("pattern").path("pattern"))
                        .filter(pattern -> !pattern.contains(PLACEHOLDER))
                        .filter(pattern -> !(name.equals("phone_number") && pattern.equals(PHONE_NUMBER))));
    }

    private static ParticipantAttribute usual(String name, boolean required, boolean mutable, int maximumLength) {
        return new ParticipantAttribute(name, Optional.empty(), required, mutable, maximumLength, Optional.empty());
    }
}
