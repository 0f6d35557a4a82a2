package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.descriptor.KeycloakClients;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.Comparison;
import digital.webpremios.identity.realmconfig.diff.change.Difference;
import digital.webpremios.identity.realmconfig.diff.change.Edit;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.Owned;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.diff.change.Section;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compares clients by client id, with their scopes, protocol mappers and secrets. */
record Clients(boolean setSecrets) implements Section {

    private static final String ATTRIBUTES = "attributes";
    private static final String PROOF_KEY = "pkce.code.challenge.method";

    @Override
    public Stream<Change> changes(ObjectNode wanted, RunningRealm running) {
        Map<String, ObjectNode> there = Json.by("clientId", running.json().path("clients"));
        Map<String, ObjectNode> clients = Json.by("clientId", wanted.path("clients"));
        String all = running.path() + "/clients";
        Stream<Change> kept = clients.entrySet().stream().flatMap(client -> {
            ObjectNode stored = there.get(client.getKey());
            if (KeycloakClients.contains(client.getKey())) {
                return stored == null ? Stream.empty() : mappersOf(client.getValue(), stored, running);
            }
            return stored == null
                    ? Edit.create(Stage.CLIENTS, path(client.getKey()), AdminRequest.post(all, client.getValue()))
                    : changes(client.getValue(), stored, running, repaired(wanted));
        });
        Stream<Change> removed = there.values().stream()
                .filter(stored -> Owned.isManaged(stored)
                        && !clients.containsKey(stored.path("clientId").asText()))
                .flatMap(stored -> Edit.remove(
                        path(stored.path("clientId").asText()),
                        AdminRequest.delete(all + "/" + stored.path("id").asText())));
        return Stream.concat(kept, removed);
    }

    private Stream<Change> changes(ObjectNode client, ObjectNode stored, RunningRealm running, Set<String> repaired) {
        String path = path(client.path("clientId").asText());
        String resource = running.path() + "/clients/" + stored.path("id").asText();
        ClientSecret secret = new ClientSecret(client, stored);
        ObjectNode members = members(client, stored, repaired);
        List<Difference> differences = new ArrayList<>(Comparison.of(path, members, stored));
        boolean secretIsSet = secret.differs() && (setSecrets || !secret.isThere());
        if (secretIsSet) {
            differences.add(secret.difference(path));
            secret.putInto(members);
        }
        boolean isSaved = !secretIsSet && !differences.isEmpty();
        Edit edit = new Edit().add(differences, AdminRequest.put(resource, members));
        if (isSaved) {
            secret.reasonNotToSave().ifPresent(edit::forbid);
        }
        new AssignedScopes(path, resource, running).compare(edit, client, stored);
        ProtocolMappers.compare(edit, path, resource, client.path("protocolMappers"), stored.path("protocolMappers"));
        Stream<Change> left = secret.differs() && !secretIsSet
                ? Stream.of(new Change(Stage.LEFT, Change.Kind.UPDATE, List.of(secret.difference(path)), List.of()))
                : Stream.empty();
        return Stream.concat(edit.at(Stage.CLIENTS), left);
    }

    /**
     * Compares the protocol mappers of a client that Keycloak creates. An administrator may change or remove such a
     * client, so only the rendered mappers are compared, and a removed client is not created again.
     */
    private static Stream<Change> mappersOf(ObjectNode client, ObjectNode stored, RunningRealm running) {
        String clientId = client.path("clientId").asText();
        String resource = running.path() + "/clients/" + stored.path("id").asText();
        Set<String> names = Json.by("name", client.path("protocolMappers")).keySet();
        ArrayNode found = Json.array();
        Json.stream(stored.path("protocolMappers"))
                .filter(mapper -> names.contains(mapper.path("name").asText()))
                .forEach(found::add);
        Edit edit = new Edit();
        ProtocolMappers.compare(edit, path(clientId), resource, client.path("protocolMappers"), found);
        return edit.at(Stage.CLIENTS);
    }

    /**
     * Returns the members to save: all wanted ones, so that client policies see the whole client, and empty values for
     * attributes to remove.
     */
    private static ObjectNode members(ObjectNode client, JsonNode stored, Set<String> repaired) {
        ObjectNode members =
                Json.without(client, "secret", "defaultClientScopes", "optionalClientScopes", "protocolMappers");
        ObjectNode attributes = members.withObjectProperty(ATTRIBUTES);
        Owned.CLIENT_ATTRIBUTES.stream()
                .filter(name -> !repaired.contains(name))
                .filter(name ->
                        !attributes.has(name) && isSet(stored.path(ATTRIBUTES).path(name)))
                .forEach(name -> attributes.put(name, ""));
        return members;
    }

    /**
     * Returns whether an attribute has a value. A {@code +} is none: Keycloak sets it as the logout URIs of new
     * clients, and it stands for the redirect URIs.
     */
    private static boolean isSet(JsonNode attribute) {
        return !attribute.isMissingNode() && !attribute.asText().equals("+");
    }

    /** Returns the attributes that the tenant's policy sets on every client that is saved. */
    private static Set<String> repaired(JsonNode wanted) {
        return Json.stream(wanted.path("clientProfiles").path("profiles"))
                        .flatMap(profile -> Json.stream(profile.path("executors")))
                        .anyMatch(executor -> executor.path("executor").asText().equals("pkce-enforcer"))
                ? Set.of(PROOF_KEY)
                : Set.of();
    }

    private static String path(String clientId) {
        return "clients[" + clientId + "]";
    }
}
