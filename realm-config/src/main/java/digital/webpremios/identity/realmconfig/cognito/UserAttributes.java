package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The attributes of a user by name. Each is taken by whoever knows what it means. */
final class UserAttributes {

    private final Map<String, JsonValue> left = new LinkedHashMap<>();

    private UserAttributes() {}

    static UserAttributes read(JsonMembers user) {
        UserAttributes attributes = new UserAttributes();
        for (JsonValue attribute : user.items("Attributes")) {
            JsonMembers members = attribute.members();
            JsonValue name = members.require("Name");
            Optional<JsonValue> value =
                    members.take("Value").filter(text -> !text.word().isEmpty());
            if (value.isPresent() && attributes.left.put(name.text(), value.get()) != null) {
                throw name.problem("the user has the attribute twice");
            }
        }
        return attributes;
    }

    Optional<JsonValue> take(String name) {
        return Optional.ofNullable(left.remove(name));
    }

    /** Whether a flag is true. Cognito keeps flags as texts, and takes {@code True} and {@code 1} for true as well. */
    boolean flag(String name) {
        return take(name).flatMap(UserAttributes::truth).orElse(false);
    }

    /** What a flag says; empty if it is neither true nor false. */
    static Optional<Boolean> truth(JsonValue value) {
        return switch (value.word().strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    Set<Map.Entry<String, JsonValue>> rest() {
        return left.entrySet();
    }
}
