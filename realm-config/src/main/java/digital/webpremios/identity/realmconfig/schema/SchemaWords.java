package digital.webpremios.identity.realmconfig.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Describes in words what a part of the schema expects. */
record SchemaWords(JsonNode source) {

    /** Returns the part of the schema that contains a keyword. */
    JsonNode holderOf(NodePath keyword) {
        JsonNode node = source;
        for (int i = 0; i < keyword.getNameCount() - 1; i++) {
            Object step = keyword.getElement(i);
            node = step instanceof Integer index ? node.path(index) : node.path(String.valueOf(step));
        }
        return node;
    }

    /** Describes the values that a part allows. */
    String expected(JsonNode part) {
        JsonNode whole = resolved(part);
        if (whole.has("patternErrorMessage")) {
            return whole.get("patternErrorMessage").asText();
        }
        if (whole.has("enum")) {
            return "one of " + String.join(", ", texts(whole.get("enum")));
        }
        return switch (whole.path("type").asText()) {
            case "array" -> whole.has("minItems") ? "a list of at least one value" : "a list";
            case "object" -> whole.has("properties") ? "members: " + members(whole) : "names, each with its value";
            default -> "one value";
        };
    }

    /** Lists the names that a mapping may contain. */
    String members(JsonNode part) {
        Iterable<String> names = () -> part.path("properties").fieldNames();
        return StreamSupport.stream(names.spliterator(), false).collect(Collectors.joining(", "));
    }

    private JsonNode resolved(JsonNode part) {
        String reference = part.path("$ref").asText();
        return reference.isEmpty() ? part : source.at(reference.substring(1));
    }

    private static List<String> texts(JsonNode array) {
        Stream<JsonNode> nodes = StreamSupport.stream(array.spliterator(), false);
        return nodes.map(JsonNode::asText).toList();
    }
}
