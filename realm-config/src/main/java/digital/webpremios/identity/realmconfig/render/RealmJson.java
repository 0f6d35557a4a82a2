package digital.webpremios.identity.realmconfig.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** Realm JSON as text: two blanks of indentation, members sorted, a line feed at the end. */
public final class RealmJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(LINES)
            .withArrayIndenter(LINES));

    private RealmJson() {}

    /** The text of a realm file. */
    public static String text(ObjectNode realm) {
        try {
            return WRITER.writeValueAsString(realm) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes is always written", e);
        }
    }

    /** A tree of maps, lists, texts, numbers and nodes as JSON, members sorted. */
    static ObjectNode sorted(Map<String, ?> members) {
        return (ObjectNode) sorted(JSON.<JsonNode>valueToTree(members));
    }

    /** The text of JSON within JSON, on one line. */
    static String inOneLine(Map<String, ?> members) {
        return sorted(members).toString();
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
