package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.Owned;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.diff.change.Section;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the client policies that apply while the tenant's clients are changed: they allow what the stored and what the
 * wanted policies allow. An executor that only one of them has is left out. The rotation of secrets is kept, because
 * Keycloak discards the old secrets of a client that is saved without it.
 */
final class LoosenedPolicies implements Section {

    private static final String ROTATION = "secret-rotation";
    private static final String UNRESTRICTED = "unrestricted";

    @Override
    public Stream<Change> changes(ObjectNode wanted, RunningRealm running) {
        JsonNode profiles = loosened(
                wanted.path("clientProfiles").path("profiles"),
                running.json().path("clientProfiles").path("profiles"));
        JsonNode policies = loosened(
                wanted.path("clientPolicies").path("policies"),
                running.json().path("clientPolicies").path("policies"));
        return Policies.change(profiles, policies, running, Stage.LOOSENED_POLICIES);
    }

    /**
     * Returns the stored profiles or policies of the tenant, each reduced to the executors and conditions that the
     * wanted ones have too. One that is no longer wanted keeps none.
     */
    private static ArrayNode loosened(JsonNode wanted, JsonNode found) {
        Map<String, ObjectNode> named = Json.by("name", wanted);
        ArrayNode all = Json.array();
        Json.stream(found)
                .filter(stored -> Owned.isPolicy(stored)
                        || named.containsKey(stored.path("name").asText()))
                .forEach(stored -> {
                    ObjectNode copy = stored.deepCopy();
                    ObjectNode mine = named.getOrDefault(stored.path("name").asText(), Json.object());
                    parts(copy, "executors", "executor", mine);
                    parts(copy, "conditions", "condition", mine);
                    all.add(copy);
                });
        return all;
    }

    private static void parts(ObjectNode copy, String list, String kind, ObjectNode wanted) {
        if (!copy.has(list)) {
            return;
        }
        Map<String, ObjectNode> named = Json.by(kind, wanted.path(list));
        ArrayNode kept = Json.array();
        Json.stream(copy.path(list)).forEach(part -> {
            String id = part.path(kind).asText();
            if (named.containsKey(id)) {
                ObjectNode both = part.deepCopy();
                both.set(
                        "configuration",
                        looser(part.path("configuration"), named.get(id).path("configuration")));
                kept.add(both);
            } else if (kind.equals("condition") || id.equals(ROTATION)) {
                kept.add(part);
            }
        });
        copy.set(list, kept);
    }

    private static ObjectNode looser(JsonNode stored, JsonNode wanted) {
        ObjectNode both = stored.deepCopy();
        wanted.properties()
                .forEach(setting -> both.set(
                        setting.getKey(), looser(setting.getKey(), stored.path(setting.getKey()), setting.getValue())));
        return both;
    }

    private static JsonNode looser(String name, JsonNode stored, JsonNode wanted) {
        if (stored.isMissingNode() || wanted.asText().equals(UNRESTRICTED)) {
            return wanted;
        }
        if (stored.isArray() && wanted.isArray()) {
            TreeSet<String> union = new TreeSet<>();
            stored.forEach(item -> union.add(item.asText()));
            wanted.forEach(item -> union.add(item.asText()));
            ArrayNode all = Json.array();
            union.forEach(all::add);
            return all;
        }
        if (!isNumber(stored) || !isNumber(wanted)) {
            return stored;
        }
        boolean storedIsMore = stored.asDouble() >= wanted.asDouble();
        return storedIsMore != name.startsWith("minimum") ? stored : wanted;
    }

    private static boolean isNumber(JsonNode value) {
        return value.asText().matches("[0-9]+(\\.[0-9]+)?");
    }
}
