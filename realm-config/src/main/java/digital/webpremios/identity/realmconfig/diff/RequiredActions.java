package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.Comparison;
import digital.webpremios.identity.realmconfig.diff.change.Edit;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.diff.change.Section;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import java.util.Map;
import java.util.stream.Stream;

/** Compares required actions by alias. Actions that are not rendered are left unchanged. */
final class RequiredActions implements Section {

    private static final JsonNode NO_ONE_TIME_PASSWORD =
            Json.array().add(Json.object().put("alias", "CONFIGURE_TOTP").put("defaultAction", false));

    @Override
    public Stream<Change> changes(ObjectNode wanted, RunningRealm running) {
        Map<String, ObjectNode> there = Json.by("alias", running.json().path("requiredActions"));
        // without a rendered action, no user has to set up a one-time password
        JsonNode actions = wanted.has("requiredActions") ? wanted.path("requiredActions") : NO_ONE_TIME_PASSWORD;
        return Json.stream(actions).flatMap(action -> {
            String alias = action.path("alias").asText();
            ObjectNode stored = there.getOrDefault(alias, Json.object());
            ObjectNode changed = stored.deepCopy().setAll((ObjectNode) action);
            return new Edit()
                    .add(
                            Comparison.of("requiredActions[" + alias + "]", action, stored),
                            AdminRequest.put(running.path() + "/authentication/required-actions/" + alias, changed))
                    .at(Stage.SETTINGS);
        });
    }
}
