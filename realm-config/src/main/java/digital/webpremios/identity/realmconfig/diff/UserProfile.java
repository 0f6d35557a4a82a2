package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.Comparison;
import digital.webpremios.identity.realmconfig.diff.change.Difference;
import digital.webpremios.identity.realmconfig.diff.change.Edit;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.diff.change.Section;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares the attributes of the user profile, which a realm file contains as JSON in a text member of a component. */
final class UserProfile implements Section {

    static final String COMPONENT = "org.keycloak.userprofile.UserProfileProvider";
    private static final String CONFIG = "kc.user.profile.config";

    @Override
    public Stream<Change> changes(ObjectNode wanted, RunningRealm running) {
        JsonNode text = wanted.path("components")
                .path(COMPONENT)
                .path(0)
                .path("config")
                .path(CONFIG)
                .path(0);
        if (text.isMissingNode()) {
            return Stream.empty();
        }
        JsonNode profile = parse(text.asText());
        JsonNode found = running.json().path("userProfile");
        Edit edit = new Edit();
        Map<String, ObjectNode> there = Json.by("name", found.path("attributes"));
        Map<String, ObjectNode> attributes = Json.by("name", profile.path("attributes"));
        attributes.forEach((name, attribute) ->
                differences(name, attribute, there.get(name)).forEach(edit::add));
        there.keySet().stream()
                .filter(name -> !attributes.containsKey(name))
                .forEach(name -> edit.add(Difference.surplus(path(name))));
        Comparison.ofAll(
                        "userProfile", Json.without(profile, "attributes"), Json.without(found, "attributes", "groups"))
                .stream()
                .filter(difference -> !difference.path().equals("userProfile.groups"))
                .forEach(edit::add);
        return edit.add(AdminRequest.put(running.path() + "/users/profile", profile))
                .at(Stage.SETTINGS);
    }

    private static List<Difference> differences(
            String name, ObjectNode attribute, @org.jspecify.annotations.Nullable ObjectNode stored) {
        return stored == null
                ? List.of(Difference.absent(path(name)))
                : Stream.concat(
                                Comparison.ofAll(
                                        path(name),
                                        Json.without(attribute, "validations"),
                                        Json.without(stored, "validations"))
                                        .stream(),
                                validations(
                                        path(name) + ".validations",
                                        attribute.path("validations"),
                                        stored.path("validations")))
                        .toList();
    }

    /** Compares the validations of an attribute. A validation without settings counts too. */
    private static Stream<Difference> validations(String path, JsonNode wanted, JsonNode found) {
        Stream<Difference> kept = wanted.properties().stream()
                .flatMap(validation -> found.has(validation.getKey())
                        ? Comparison.ofAll(
                                path + "." + validation.getKey(),
                                validation.getValue(),
                                found.path(validation.getKey()))
                                .stream()
                        : Stream.of(Difference.absent(path + "." + validation.getKey())));
        Stream<Difference> surplus = found.properties().stream()
                .filter(validation -> !wanted.has(validation.getKey()))
                .map(validation -> Difference.surplus(path + "." + validation.getKey()));
        return Stream.concat(kept, surplus);
    }

    private static JsonNode parse(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the rendered user profile is not JSON", e);
        }
    }

    private static String path(String attribute) {
        return "userProfile[" + attribute + "]";
    }
}
