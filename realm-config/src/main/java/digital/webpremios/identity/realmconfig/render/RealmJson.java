package digital.webpremios.identity.realmconfig.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import digital.webpremios.identity.realmconfig.placeholder.PlaceholderPlaces;
import digital.webpremios.identity.realmconfig.placeholder.SecretPlaceholder;
import digital.webpremios.identity.realmconfig.placeholder.UrlPlaceholder;
import java.util.Map;
import java.util.TreeMap;

/** Writes realm JSON as text, indented by two blanks, with sorted members and a line feed at the end. */
public final class RealmJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACEHOLDER = "${";
    private static final String ESCAPED = "\\u0024{";
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(LINES)
            .withArrayIndenter(LINES));

    private RealmJson() {}

    /**
     * Returns the text of a realm file. Keycloak's import replaces {@code ${NAME}} anywhere in the raw text. Outside
     * the places where a placeholder belongs, the dollar sign is therefore written as a JSON escape, which the import
     * does not replace.
     */
    public static String text(ObjectNode realm) {
        ObjectNode file = realm.deepCopy();
        PlaceholderPlaces.replace(file, RealmJson::placeholder);
        try {
            return WRITER.writeValueAsString(escaped(file)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes is always written", e);
        }
    }

    /** Returns a tree of maps, lists, texts, numbers and nodes as JSON with sorted members. */
    static ObjectNode sorted(Map<String, ?> members) {
        return (ObjectNode) sorted(JSON.<JsonNode>valueToTree(members));
    }

    /** Returns JSON on one line, for a text member that contains JSON. */
    static String inOneLine(Map<String, ?> members) {
        return sorted(members).toString();
    }

    private static JsonNode placeholder(String place, String text) {
        boolean isOne = place.equals(PlaceholderPlaces.URL)
                ? UrlPlaceholder.parse(text).isPresent()
                : SecretPlaceholder.parse(text).isPresent();
        return isOne ? raw(TextNode.valueOf(text).toString()) : TextNode.valueOf(text);
    }

    private static JsonNode escaped(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getKey().contains(PLACEHOLDER)) {
                    throw new IllegalStateException("a member's name has '" + PLACEHOLDER + "' in it");
                }
                member.setValue(escaped(member.getValue()));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, escaped(array.get(i)));
            }
        } else if (node.isTextual() && node.asText().contains(PLACEHOLDER)) {
            return raw(node.toString().replace(PLACEHOLDER, ESCAPED));
        }
        return node;
    }

    private static JsonNode raw(String json) {
        return JSON.getNodeFactory().rawValueNode(new RawValue(json));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            return JSON.createArrayNode()
                    .addAll(node.valueStream().map(RealmJson::sorted).toList());
        }
        if (!node.isObject()) {
            return node;
        }
        Map<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
        return JSON.createObjectNode().setAll(members);
    }
}
