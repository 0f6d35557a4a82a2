package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.diff.change.Difference;
import digital.webpremios.identity.realmconfig.diff.change.Edit;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the client scopes that are assigned to a client. Saving a client does not change them, so each has a request
 * of its own. New scopes are assigned before others are removed.
 *
 * @param path the client's path in differences
 * @param resource the client's path in the admin API
 */
record AssignedScopes(String path, String resource, RunningRealm running) {

    void compare(Edit edit, ObjectNode client, ObjectNode stored) {
        Map<String, ObjectNode> scopes = Json.by("name", running.json().path("clientScopes"));
        for (Kind kind : Kind.values()) {
            Set<String> wanted = names(client.path(kind.member));
            Set<String> there = names(stored.path(kind.member));
            if (wanted.equals(there)) {
                continue;
            }
            edit.add(new Difference(path + "." + kind.member, client.path(kind.member), stored.path(kind.member)));
            Set<String> otherwise = names(stored.path(kind.other));
            for (String scope : minus(wanted, there)) {
                ObjectNode made = scopes.get(scope);
                if (made != null && otherwise.contains(scope)) {
                    edit.add(AdminRequest.delete(resource + "/" + otherKind(kind).resource + "/" + id(made)));
                }
                if (made != null) {
                    edit.add(AdminRequest.put(resource + "/" + kind.resource + "/" + id(made)));
                }
            }
            Set<String> moves = names(client.path(kind.other));
            minus(there, wanted).stream()
                    .filter(scope -> scopes.containsKey(scope) && !moves.contains(scope))
                    .forEach(scope ->
                            edit.add(AdminRequest.delete(resource + "/" + kind.resource + "/" + id(scopes, scope))));
        }
    }

    private enum Kind {
        DEFAULT("defaultClientScopes", "optionalClientScopes", "default-client-scopes"),
        OPTIONAL("optionalClientScopes", "defaultClientScopes", "optional-client-scopes");

        private final String member;
        private final String other;
        private final String resource;

        Kind(String member, String other, String resource) {
            this.member = member;
            this.other = other;
            this.resource = resource;
        }
    }

    private static Kind otherKind(Kind kind) {
        return kind == Kind.DEFAULT ? Kind.OPTIONAL : Kind.DEFAULT;
    }

    private static String id(Map<String, ObjectNode> scopes, String name) {
        return id(scopes.getOrDefault(name, Json.object()));
    }

    private static String id(JsonNode scope) {
        return scope.path("id").asText();
    }

    private static Set<String> names(JsonNode array) {
        return Json.stream(array).map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static List<String> minus(Set<String> some, Set<String> others) {
        return some.stream().filter(name -> !others.contains(name)).sorted().toList();
    }
}
