package digital.webpremios.identity.realmconfig.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Short functions for reading JSON trees. */
final class Tree {

    private Tree() {}

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> sortedTexts(JsonNode array) {
        return items(array).map(JsonNode::asText).sorted().toList();
    }

    /** The text; empty if there is none, or an empty one. */
    static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("")).filter(text -> !text.isEmpty());
    }
}
