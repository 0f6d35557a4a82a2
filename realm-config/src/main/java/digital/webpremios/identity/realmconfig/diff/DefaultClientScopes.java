package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.Difference;
import digital.webpremios.identity.realmconfig.diff.change.Edit;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.diff.change.Section;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the scopes that new clients get automatically. Keycloak's own scopes, such as {@code offline_access}, are
 * left unchanged.
 */
record DefaultClientScopes(String member, String resource) implements Section {

    @Override
    public Stream<Change> changes(ObjectNode wanted, RunningRealm running) {
        if (!wanted.has(member)) {
            return Stream.empty();
        }
        Map<String, ObjectNode> scopes = Json.by("name", running.json().path("clientScopes"));
        Set<String> named = Json.by("name", wanted.path("clientScopes")).keySet();
        Set<String> defaults =
                Json.stream(wanted.path(member)).map(name -> name.asText()).collect(Collectors.toSet());
        Set<String> there = Json.by("name", running.json().path(member)).keySet();
        Edit edit = new Edit();
        for (String name : named) {
            boolean isWanted = defaults.contains(name);
            ObjectNode scope = scopes.get(name);
            if (isWanted == there.contains(name) || scope == null) {
                continue;
            }
            String path = member + "[" + name + "]";
            String one =
                    running.path() + "/" + resource + "/" + scope.path("id").asText();
            edit.add(
                    List.of(isWanted ? Difference.absent(path) : Difference.surplus(path)),
                    isWanted ? AdminRequest.put(one) : AdminRequest.delete(one));
        }
        return edit.at(Stage.SETTINGS);
    }
}
