package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.input.StrictJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Small words for JSON trees. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The objects of a list by one of their members. */
    static Map<String, ObjectNode> by(String member, JsonNode array) {
        Map<String, ObjectNode> objects = new LinkedHashMap<>();
        stream(array).forEach(node -> {
            if (!(node instanceof ObjectNode object)) {
                throw new IllegalStateException("the server has " + StrictJson.kind(node) + " where an object with '"
                        + member + "' is expected; is that a Keycloak 26.x?");
            }
            objects.put(node.path(member).asText(), object);
        });
        return objects;
    }

    static ObjectNode without(JsonNode object, String... members) {
        ObjectNode copy = object.deepCopy();
        for (String member : members) {
            copy.remove(member);
        }
        return copy;
    }
}
