package digital.webpremios.identity.realmconfig.diff;

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
import java.util.stream.Stream;

/** Compares client scopes by name, with their protocol mappers. */
final class ClientScopes implements Section {

    @Override
    public Stream<Change> changes(ObjectNode wanted, RunningRealm running) {
        Map<String, ObjectNode> there = Json.by("name", running.json().path("clientScopes"));
        Map<String, ObjectNode> scopes = Json.by("name", wanted.path("clientScopes"));
        String all = running.path() + "/client-scopes";
        Stream<Change> kept = scopes.entrySet().stream().flatMap(scope -> {
            ObjectNode stored = there.get(scope.getKey());
            return stored == null
                    ? Edit.create(Stage.SCOPES, path(scope.getKey()), AdminRequest.post(all, scope.getValue()))
                    : changes(all + "/" + stored.path("id").asText(), scope.getValue(), stored);
        });
        Stream<Change> removed = there.values().stream()
                .filter(stored -> Owned.isManaged(stored)
                        && !scopes.containsKey(stored.path("name").asText()))
                .flatMap(stored -> Edit.remove(
                        path(stored.path("name").asText()),
                        AdminRequest.delete(all + "/" + stored.path("id").asText())));
        return Stream.concat(kept, removed);
    }

    private static Stream<Change> changes(String resource, ObjectNode scope, ObjectNode stored) {
        String path = path(scope.path("name").asText());
        ObjectNode members = Json.without(scope, "protocolMappers");
        Edit edit = new Edit().add(Comparison.of(path, members, stored), AdminRequest.put(resource, members));
        ProtocolMappers.compare(edit, path, resource, scope.path("protocolMappers"), stored.path("protocolMappers"));
        return edit.at(Stage.SCOPES);
    }

    private static String path(String name) {
        return "clientScopes[" + name + "]";
    }
}
