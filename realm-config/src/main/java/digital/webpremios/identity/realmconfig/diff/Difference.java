package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A value that is not what the descriptor wants. Of secrets there is only that they differ.
 *
 * @param path where, such as {@code clients[demo-partner].redirectUris}
 * @param wanted what the descriptor says; null for nothing
 * @param found what the server has; null for nothing
 */
public record Difference(String path, JsonNode wanted, JsonNode found) {

    static Difference absent(String path) {
        return new Difference(path, TextNode.valueOf("present"), NullNode.getInstance());
    }

    static Difference surplus(String path) {
        return new Difference(path, NullNode.getInstance(), TextNode.valueOf("present"));
    }

    static Difference secret(String path, boolean found) {
        return new Difference(path, TextNode.valueOf("set"), TextNode.valueOf(found ? "secret differs" : "not set"));
    }

    @Override
    public String toString() {
        return path + ": wanted " + text(wanted) + ", found " + text(found);
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode()
                ? "nothing"
                : value.isTextual() ? value.asText() : value.toString();
    }
}
