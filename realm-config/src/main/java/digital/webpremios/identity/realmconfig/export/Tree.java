package digital.webpremios.identity.realmconfig.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Functions for reading JSON trees. */
final class Tree {

    private Tree() {}

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> sortedTexts(JsonNode array) {
        return items(array).map(JsonNode::asText).sorted().toList();
    }

    /** Returns the text of a node; empty if it is missing or has no characters. */
    static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("")).filter(text -> !text.isEmpty());
    }
}
