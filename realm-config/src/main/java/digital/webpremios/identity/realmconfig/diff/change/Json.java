package digital.webpremios.identity.realmconfig.diff.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.input.StrictJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Functions for JSON trees. */
public final class Json {

    public static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Returns the objects of a list by one of their members. */
    public static Map<String, ObjectNode> by(String member, JsonNode array) {
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

    public static ObjectNode without(JsonNode object, String... members) {
        ObjectNode copy = object.deepCopy();
        for (String member : members) {
            copy.remove(member);
        }
        return copy;
    }
}
