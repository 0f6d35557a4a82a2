package digital.webpremios.identity.realmconfig.cognito;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A user for Keycloak's import ({@code UserRepresentation}). */
final class UserJson {

    private final ObjectNode user = JsonNodeFactory.instance.objectNode();

    UserJson(String subject, String username) {
        user.put("id", subject).put("username", username);
    }

    void put(String member, String value) {
        user.put(member, value);
    }

    void put(String member, boolean value) {
        user.put(member, value);
    }

    void put(String member, long value) {
        user.put(member, value);
    }

    void put(String member, List<String> values) {
        if (!values.isEmpty()) {
            values.forEach(user.withArrayProperty(member)::add);
        }
    }

    void attributes(Map<String, String> attributes) {
        attributes.forEach((name, value) ->
                user.withObjectProperty("attributes").withArrayProperty(name).add(value));
    }

    ObjectNode node() {
        return user;
    }
}
