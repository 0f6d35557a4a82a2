package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.Edit;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.diff.change.Section;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import java.util.Set;
import java.util.stream.Stream;

/** Compares groups by name. Groups that the descriptor does not name are left unchanged with their members. */
final class Groups implements Section {

    @Override
    public Stream<Change> changes(ObjectNode wanted, RunningRealm running) {
        Set<String> there = Json.by("name", running.json().path("groups")).keySet();
        return Json.stream(wanted.path("groups"))
                .filter(group -> !there.contains(group.path("name").asText()))
                .flatMap(group -> Edit.create(
                        Stage.SETTINGS,
                        "groups[" + group.path("name").asText() + "]",
                        AdminRequest.post(running.path() + "/groups", group)));
    }
}
