package digital.webpremios.identity.realmconfig.diff.change;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.realmconfig.admin.MaskedSecret;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares wanted JSON with the JSON that the server returns. Only wanted members are compared. Keycloak stores many
 * values as text, returns lists in another order, and leaves out what is empty or off; none of these is a difference.
 */
public final class Comparison {

    private Comparison() {}

    /** Returns the differences of the wanted members. */
    public static List<Difference> of(String path, JsonNode wanted, JsonNode found) {
        return differences(path, wanted, found).toList();
    }

    /** Returns the differences of all members, including members that are found but not wanted. */
    public static List<Difference> ofAll(String path, JsonNode wanted, JsonNode found) {
        Stream<Difference> surplus = found.properties().stream()
                .filter(member -> !wanted.has(member.getKey()) && !isNothing(member.getValue()))
                .map(member ->
                        new Difference(below(path, member.getKey()), wanted.path(member.getKey()), member.getValue()));
        return Stream.concat(differences(path, wanted, found), surplus).toList();
    }

    /** Returns the path of a member. */
    public static String below(String path, String member) {
        return member.contains(".") || member.contains(" ")
                ? path + "[" + member + "]"
                : path.isEmpty() ? member : path + "." + member;
    }

    private static Stream<Difference> differences(String path, JsonNode wanted, JsonNode found) {
        if (wanted.isObject()) {
            return wanted.properties().stream().flatMap(member -> member(path, member, found));
        }
        return isSame(wanted, found) ? Stream.empty() : Stream.of(new Difference(path, wanted, found));
    }

    private static Stream<Difference> member(String path, Map.Entry<String, JsonNode> wanted, JsonNode found) {
        return differences(below(path, wanted.getKey()), wanted.getValue(), found.path(wanted.getKey()));
    }

    private static boolean isSame(JsonNode wanted, JsonNode found) {
        if (isNothing(wanted) || isNothing(found)) {
            return isNothing(wanted) && isNothing(found);
        }
        if (wanted.isArray()) {
            return found.isArray() && (texts(wanted).equals(texts(found)) || isMasked(wanted.path(0), found.path(0)));
        }
        return wanted.asText().equals(found.asText()) || isMasked(wanted, found);
    }

    /** Returns whether the found value is the mask of a secret. Keycloak does not mask a reference to its vault. */
    private static boolean isMasked(JsonNode wanted, JsonNode found) {
        return MaskedSecret.is(found) && !wanted.asText().startsWith("${vault.");
    }

    private static List<String> texts(JsonNode array) {
        return Json.stream(array)
                .map(node -> node.isTextual() ? node.asText() : node.toString())
                .sorted()
                .toList();
    }

    private static boolean isNothing(JsonNode node) {
        if (node.isContainerNode()) {
            return Json.stream(node).allMatch(Comparison::isNothing);
        }
        return node.isNull()
                || node.isMissingNode()
                || node.asText().isEmpty()
                || node.asText().equals("false");
    }
}
