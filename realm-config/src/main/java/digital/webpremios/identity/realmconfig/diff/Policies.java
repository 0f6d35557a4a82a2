package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.Difference;
import digital.webpremios.identity.realmconfig.diff.change.Edit;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.Owned;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.diff.change.Section;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import java.util.Map;
import java.util.stream.Stream;

/** Compares the tenant's client profiles and policies. Other profiles and policies keep their place in the lists. */
final class Policies implements Section {

    private static final String PROFILES = "profiles";
    private static final String POLICIES = "policies";

    @Override
    public Stream<Change> changes(ObjectNode wanted, RunningRealm running) {
        return change(
                wanted.path("clientProfiles").path(PROFILES),
                wanted.path("clientPolicies").path(POLICIES),
                running,
                Stage.POLICIES);
    }

    /** Returns the change that saves these as the tenant's profiles and policies. */
    static Stream<Change> change(JsonNode profiles, JsonNode policies, RunningRealm running, Stage stage) {
        JsonNode thereProfiles = running.json().path("clientProfiles").path(PROFILES);
        JsonNode therePolicies = running.json().path("clientPolicies").path(POLICIES);
        Edit edit = new Edit();
        boolean otherProfiles = compare(edit, "clientProfiles", profiles, thereProfiles);
        boolean otherPolicies = compare(edit, "clientPolicies", policies, therePolicies);
        if (otherProfiles) {
            // a policy can only be saved while its profiles exist
            edit.add(put(running, PROFILES, merged(profiles, thereProfiles, otherPolicies)));
        }
        if (otherPolicies) {
            edit.add(put(running, POLICIES, merged(policies, therePolicies, false)));
        }
        if (otherPolicies && otherProfiles && hasSurplus(profiles, thereProfiles)) {
            edit.add(put(running, PROFILES, merged(profiles, thereProfiles, false)));
        }
        return edit.at(stage);
    }

    private static boolean compare(Edit edit, String place, JsonNode wanted, JsonNode found) {
        Map<String, ObjectNode> there = Json.by("name", found);
        Map<String, ObjectNode> named = Json.by("name", wanted);
        Edit here = new Edit();
        named.forEach((name, object) -> {
            String path = place + "[" + name + "]";
            ObjectNode stored = there.get(name);
            if (stored == null) {
                here.add(Difference.absent(path));
            } else {
                PolicyDifferences.of(path, object, stored).forEach(here::add);
            }
        });
        there.values().stream()
                .filter(stored -> Owned.isPolicy(stored)
                        && !named.containsKey(stored.path("name").asText()))
                .forEach(stored -> here.add(
                        Difference.surplus(place + "[" + stored.path("name").asText() + "]")));
        here.differences().forEach(edit::add);
        return !here.differences().isEmpty();
    }

    private static boolean hasSurplus(JsonNode wanted, JsonNode found) {
        Map<String, ObjectNode> named = Json.by("name", wanted);
        return Json.stream(found)
                .anyMatch(stored -> Owned.isPolicy(stored)
                        && !named.containsKey(stored.path("name").asText()));
    }

    private static ArrayNode merged(JsonNode wanted, JsonNode found, boolean keepSurplus) {
        Map<String, ObjectNode> named = Json.by("name", wanted);
        ArrayNode all = Json.array();
        Json.stream(found).forEach(stored -> {
            ObjectNode mine = named.remove(stored.path("name").asText());
            if (mine != null) {
                all.add(mine);
            } else if (keepSurplus || !Owned.isPolicy(stored)) {
                all.add(stored);
            }
        });
        named.values().forEach(all::add);
        return all;
    }

    private static AdminRequest put(RunningRealm running, String kind, ArrayNode all) {
        return AdminRequest.put(
                running.path() + "/client-policies/" + kind, Json.object().set(kind, all));
    }
}
