package digital.webpremios.identity.realmconfig.diff.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminApi;
import java.util.Optional;

/**
 * A realm of a running server as the admin API returns it: the realm's representation with its ids, completed by the
 * members that only a realm file has ({@code clients}, {@code clientScopes}, {@code groups}, …).
 */
public final class RunningRealm {

    private static final int PAGE = 500;
    private static final int MOST_ITEMS = 100_000;
    private static final String ATTRIBUTES = "attributes";
    private static final String USER_STORAGE = "org.keycloak.storage.UserStorageProvider";

    private final ObjectNode json;

    private RunningRealm(ObjectNode json) {
        this.json = json;
    }

    /** Reads a realm; empty if it does not exist. */
    public static Optional<RunningRealm> read(AdminApi api, String name) {
        String path = "/admin/realms/" + name;
        return api.findObject(path).map(realm -> {
            refuseOther(name, realm);
            realm.set("clientScopes", api.getObjects(path + "/client-scopes"));
            realm.set("clients", pages(api, path + "/clients?"));
            realm.set("groups", pages(api, path + "/groups?briefRepresentation=true&"));
            realm.set("defaultDefaultClientScopes", api.getObjects(path + "/default-default-client-scopes"));
            realm.set("defaultOptionalClientScopes", api.getObjects(path + "/default-optional-client-scopes"));
            realm.set("requiredActions", api.getObjects(path + "/authentication/required-actions"));
            realm.set("userProfile", api.getObject(path + "/users/profile"));
            realm.putObject("components").set(USER_STORAGE, api.getObjects(path + "/components?type=" + USER_STORAGE));
            realm.set("clientProfiles", api.getObject(path + "/client-policies/profiles"));
            realm.set("clientPolicies", api.getObject(path + "/client-policies/policies"));
            refuseAdministration(name, realm);
            return new RunningRealm(realm);
        });
    }

    public static RunningRealm of(ObjectNode json) {
        return new RunningRealm(json);
    }

    private static ArrayNode pages(AdminApi api, String path) {
        ArrayNode all = Json.array();
        ArrayNode page = Json.array();
        do {
            ArrayNode previous = page;
            page = api.getObjects(path + "first=" + all.size() + "&max=" + PAGE);
            page.forEach(all::add);
            if (all.size() > MOST_ITEMS || (!page.isEmpty() && page.equals(previous))) {
                throw new IllegalStateException(
                        "GET " + path + ": the server's list does not end; is that a Keycloak? Check --server");
            }
        } while (page.size() == PAGE);
        return all;
    }

    private static void refuseOther(String name, JsonNode realm) {
        if (!realm.path("realm").asText().equals(name)
                || !(realm.path(ATTRIBUTES).isObject() || realm.path(ATTRIBUTES).isMissingNode())) {
            throw new IllegalStateException("the server's answer for the realm '" + name
                    + "' is not that realm; is that a Keycloak 26.x, and its root? Check --server");
        }
    }

    /**
     * Refuses the realm that administers the server. It has a client with the admin roles for every realm, including
     * itself ({@code RealmManager}).
     */
    private static void refuseAdministration(String name, JsonNode realm) {
        if (Json.stream(realm.path("clients"))
                .anyMatch(client -> client.path("clientId").asText().equals(name + "-realm")
                        && client.path("bearerOnly").asBoolean())) {
            throw new IllegalStateException(
                    "the realm '" + name + "' administers the server, so it cannot be a tenant's realm."
                            + " Name another realm in the descriptor");
        }
    }

    /** Returns the realm JSON with ids and secrets. */
    public ObjectNode json() {
        return json;
    }

    public String path() {
        return "/admin/realms/" + json.path("realm").asText();
    }

    /** Omits the JSON, which contains secrets. */
    @Override
    public String toString() {
        return "RunningRealm[" + json.path("realm").asText() + "]";
    }
}
