package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.Comparison;
import digital.webpremios.identity.realmconfig.diff.change.Edit;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.Owned;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.diff.change.Section;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares components by provider, such as the one for the first sign-in. {@link UserProfile} compares the user
 * profile, which has its own resource in the admin API.
 */
final class Components implements Section {

    @Override
    public Stream<Change> changes(ObjectNode wanted, RunningRealm running) {
        JsonNode there = running.json().path("components");
        Stream<Change> kept = wanted.path("components").properties().stream()
                .filter(type -> !type.getKey().equals(UserProfile.COMPONENT))
                .flatMap(type -> Json.stream(type.getValue())
                        .flatMap(component -> component(type.getKey(), component, there.path(type.getKey()), running)));
        Set<String> providers = wanted.path("components").properties().stream()
                .flatMap(type -> Json.stream(type.getValue()))
                .map(component -> component.path("providerId").asText())
                .collect(Collectors.toSet());
        Stream<Change> removed = there.properties().stream()
                .flatMap(type -> Json.stream(type.getValue()))
                .filter(stored -> Owned.isComponent(stored)
                        && !providers.contains(stored.path("providerId").asText()))
                .flatMap(stored -> Edit.remove(
                        path(stored),
                        AdminRequest.delete(running.path() + "/components/"
                                + stored.path("id").asText())));
        return Stream.concat(kept, removed);
    }

    private static Stream<Change> component(String type, JsonNode component, JsonNode there, RunningRealm running) {
        Map<String, ObjectNode> stored = Json.by("providerId", there);
        String all = running.path() + "/components";
        ObjectNode complete = ((ObjectNode) component.deepCopy())
                .put("providerType", type)
                .put("parentId", running.json().path("id").asText());
        ObjectNode found = stored.get(component.path("providerId").asText());
        if (found == null) {
            return Edit.create(Stage.SETTINGS, path(component), AdminRequest.post(all, complete));
        }
        ObjectNode config = complete.withObjectProperty("config");
        Owned.COMPONENT_SETTINGS.stream()
                .filter(name -> !config.has(name) && found.path("config").has(name))
                .forEach(name -> config.putArray(name).add(""));
        String id = found.path("id").asText();
        return new Edit()
                .add(
                        Comparison.of(path(component), Json.without(complete, "parentId"), found),
                        AdminRequest.put(all + "/" + id, complete.put("id", id)))
                .at(Stage.SETTINGS);
    }

    private static String path(JsonNode component) {
        return "components[" + component.path("providerId").asText() + "]";
    }
}
