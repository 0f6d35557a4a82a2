package digital.webpremios.identity.realmconfig.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Copies a running realm without placeholders. A blank is inserted into a text that looks like a placeholder; the
 * comparison with the realm then reports the text.
 */
final class PlainCopy {

    private PlainCopy() {}

    static ObjectNode of(ObjectNode realm) {
        ObjectNode copy = realm.deepCopy();
        copy.properties().stream()
                .filter(member -> !member.getKey().equals("components")
                        && !member.getKey().equals("userProfile"))
                .forEach(member -> member.setValue(plain(member.getValue())));
        JsonNode password = realm.path("smtpServer").path("password");
        if (password.isTextual() && copy.path("smtpServer") instanceof ObjectNode server) {
            server.set("password", password); // may be a reference to the vault, which is exported
        }
        return copy;
    }

    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(plain(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, plain(array.get(i)));
            }
        } else if (node.isTextual()) {
            return TextNode.valueOf(node.asText().replace("${", "$ {"));
        }
        return node;
    }
}
