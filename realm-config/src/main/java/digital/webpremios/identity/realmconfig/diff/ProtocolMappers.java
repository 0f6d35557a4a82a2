package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.diff.change.Comparison;
import digital.webpremios.identity.realmconfig.diff.change.Difference;
import digital.webpremios.identity.realmconfig.diff.change.Edit;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares the protocol mappers of a client scope or a client. Mappers decide the claims of tokens, so a mapper that is
 * not wanted is a difference.
 */
final class ProtocolMappers {

    private ProtocolMappers() {}

    static void compare(Edit edit, String place, String owner, JsonNode wanted, JsonNode found) {
        Map<String, ObjectNode> there = Json.by("name", found);
        Map<String, ObjectNode> mappers = Json.by("name", wanted);
        String models = owner + "/protocol-mappers/models";
        mappers.forEach((name, mapper) -> {
            String path = path(place, name);
            ObjectNode stored = there.get(name);
            if (stored == null) {
                edit.add(List.of(Difference.absent(path)), AdminRequest.post(models, mapper));
                return;
            }
            ObjectNode changed = mapper.deepCopy().put("id", stored.path("id").asText());
            edit.add(differences(path, mapper, stored), AdminRequest.put(models + "/" + id(stored), changed));
        });
        there.forEach((name, stored) -> {
            if (!mappers.containsKey(name)) {
                edit.add(
                        List.of(Difference.surplus(path(place, name))), AdminRequest.delete(models + "/" + id(stored)));
            }
        });
    }

    private static List<Difference> differences(String path, ObjectNode wanted, ObjectNode stored) {
        List<Difference> all = new ArrayList<>(Comparison.of(path, Json.without(wanted, "config"), stored));
        all.addAll(Comparison.ofAll(path + ".config", wanted.path("config"), stored.path("config")));
        return all;
    }

    private static String path(String place, String name) {
        return place + ".protocolMappers[" + name + "]";
    }

    private static String id(JsonNode stored) {
        return stored.path("id").asText();
    }
}
