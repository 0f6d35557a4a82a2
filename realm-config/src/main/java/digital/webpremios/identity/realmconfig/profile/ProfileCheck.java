package digital.webpremios.identity.realmconfig.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Checks users against a user profile as Keycloak does at sign-in. Keycloak stops a user who does not match it with the
 * page that updates the profile. An attribute that the user may not edit never stops the user, whatever its value.
 *
 * <p>Source: {@code VerifyUserProfile}, {@code DefaultAttributes.validate} and the validators of Keycloak 26.7.
 */
public final class ProfileCheck {

    private static final String USER = "user";

    private record Rules(boolean required, List<Validator> validators) {}

    private final Map<String, Rules> attributes = new LinkedHashMap<>();

    private ProfileCheck() {}

    /**
     * Creates the check of a profile.
     *
     * @param profile its configuration ({@code UPConfig})
     * @throws IllegalArgumentException if the profile has a validation that is unknown here
     */
    public static ProfileCheck of(JsonNode profile) {
        ProfileCheck check = new ProfileCheck();
        for (JsonNode attribute : profile.path("attributes")) {
            if (names(attribute.path("permissions").path("edit"), USER)) {
                List<Validator> validators = new ArrayList<>();
                attribute
                        .path("validations")
                        .properties()
                        .forEach(
                                validation -> validators.add(Validator.of(validation.getKey(), validation.getValue())));
                check.attributes.put(
                        attribute.path("name").asText(),
                        new Rules(names(attribute.path("required").path("roles"), USER), validators));
            }
        }
        return check;
    }

    /**
     * Returns the values of a user ({@code UserRepresentation}) that the profile refuses; empty if the user can sign
     * in.
     */
    public List<Refusal> refusals(JsonNode user) {
        List<Refusal> refusals = new ArrayList<>();
        attributes.forEach((name, rules) ->
                refusal(value(user, name), rules).ifPresent(reason -> refusals.add(new Refusal(name, reason))));
        return refusals;
    }

    private static Optional<String> refusal(String value, Rules rules) {
        if (value.isBlank()) {
            return Optional.of("it is missing, and participants must have it").filter(any -> rules.required());
        }
        return rules.validators().stream()
                .flatMap(validator -> validator.refusal(value).stream())
                .findFirst();
    }

    private static String value(JsonNode user, String name) {
        return switch (name) {
            case "username", "email", "firstName", "lastName" -> user.path(name).asText("");
            default -> user.path("attributes").path(name).path(0).asText("");
        };
    }

    private static boolean names(JsonNode roles, String role) {
        return StreamSupport.stream(roles.spliterator(), false)
                .anyMatch(item -> item.asText().equals(role));
    }
}
