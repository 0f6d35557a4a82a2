package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import java.util.LinkedHashMap;
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
                    members.take("Value").filter(text -> !text.text().isEmpty());
            if (value.isPresent() && attributes.left.put(name.text(), value.get()) != null) {
                throw name.problem("the user has the attribute twice");
            }
        }
        return attributes;
    }

    Optional<JsonValue> take(String name) {
        return Optional.ofNullable(left.remove(name));
    }

    Optional<String> text(String name) {
        return take(name).map(JsonValue::text);
    }

    boolean flag(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    Set<Map.Entry<String, JsonValue>> rest() {
        return left.entrySet();
    }
}
