package digital.webpremios.identity.it.realmconfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.it.server.AdminApi;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** A full export of a realm by Keycloak, in an order in which two exports can be compared. */
final class RealmExport {

    /** Members that differ for every realm, or with time. */
    private static final Set<String> ALWAYS_DIFFERENT = Set.of(
            "id",
            "containerId",
            "createdTimestamp",
            "client.secret.expiration.time",
            "client.secret.creation.time",
            "privateKey",
            "secret.id");

    private static final Set<String> NEVER_EXPORTED = Set.of("secret", "password", "users");

    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmExport() {}

    static String of(AdminApi admin, String realm) {
        String export = admin.post(
                        "/" + realm + "/partial-export?exportClients=true&exportGroupsAndRoles=true", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return comparable(export, ALWAYS_DIFFERENT);
    }

    /** Realm JSON without the parts that no export has: secrets and participants. */
    static String comparable(String realm) {
        return comparable(realm, NEVER_EXPORTED);
    }

    private static String comparable(String realm, Set<String> without) {
        try {
            return sorted(JSON.readTree(realm), without).toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode sorted(JsonNode node, Set<String> without) {
        if (node.isArray()) {
            List<JsonNode> items = StreamSupport.stream(node.spliterator(), false)
                    .map(item -> sorted(item, without))
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .toList();
            return JSON.createArrayNode().addAll(items);
        }
        if (!node.isObject()) {
            return node;
        }
        Map<String, JsonNode> members = new TreeMap<>();
        node.properties().stream()
                .filter(member -> !without.contains(member.getKey()))
                .forEach(member -> members.put(member.getKey(), sorted(member.getValue(), without)));
        ObjectNode object = JSON.createObjectNode();
        return object.setAll(members);
    }
}
