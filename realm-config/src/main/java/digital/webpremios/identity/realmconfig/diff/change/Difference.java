package digital.webpremios.identity.realmconfig.diff.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/**
 * A value that differs from the descriptor. It never contains a secret.
 *
 * @param path the value's place, such as {@code clients[demo-partner].redirectUris}
 * @param wanted the descriptor's value; JSON null if there is none
 * @param found the server's value; JSON null if there is none
 */
public record Difference(String path, JsonNode wanted, JsonNode found) {

    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|password)]?");

    public Difference {
        if (SECRET.matcher(path).matches()) {
            wanted = TextNode.valueOf("set");
            found = TextNode.valueOf(found.isMissingNode() || found.isNull() ? "not set" : "secret differs");
        }
    }

    public static Difference absent(String path) {
        return new Difference(path, TextNode.valueOf("present"), NullNode.getInstance());
    }

    public static Difference surplus(String path) {
        return new Difference(path, NullNode.getInstance(), TextNode.valueOf("present"));
    }

    public static Difference secret(String path, JsonNode found) {
        return new Difference(path, NullNode.getInstance(), found);
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
