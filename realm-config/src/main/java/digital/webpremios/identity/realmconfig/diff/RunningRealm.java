package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminApi;
import java.util.Optional;

/**
 * A realm as a server has it, in the words of the admin API: what the realm's own representation has, and the members that
 * only a realm file has beside it ({@code clients}, {@code clientScopes}, {@code groups}, …), ids and all.
 */
public final class RunningRealm {

    private static final int PAGE = 500;
    private static final String USER_STORAGE = "org.keycloak.storage.UserStorageProvider";

    private final ObjectNode json;

    private RunningRealm(ObjectNode json) {
        this.json = json;
    }

    /** Reads a realm; empty if there is none of the name. */
    public static Optional<RunningRealm> read(AdminApi api, String name) {
        String path = "/admin/realms/" + name;
        return api.find(path).map(found -> {
            ObjectNode realm = (ObjectNode) found;
            realm.set("clientScopes", api.get(path + "/client-scopes"));
            realm.set("clients", pages(api, path + "/clients?"));
            realm.set("groups", pages(api, path + "/groups?briefRepresentation=true&"));
            realm.set("defaultDefaultClientScopes", api.get(path + "/default-default-client-scopes"));
            realm.set("defaultOptionalClientScopes", api.get(path + "/default-optional-client-scopes"));
            realm.set("requiredActions", api.get(path + "/authentication/required-actions"));
            realm.set("userProfile", api.get(path + "/users/profile"));
            realm.putObject("components").set(USER_STORAGE, api.get(path + "/components?type=" + USER_STORAGE));
            realm.set("clientProfiles", api.get(path + "/client-policies/profiles"));
            realm.set("clientPolicies", api.get(path + "/client-policies/policies"));
            return new RunningRealm(realm);
        });
    }

    static RunningRealm of(ObjectNode json) {
        return new RunningRealm(json);
    }

    private static ArrayNode pages(AdminApi api, String path) {
        ArrayNode all = Json.array();
        JsonNode page;
        do {
            page = api.get(path + "first=" + all.size() + "&max=" + PAGE);
            if (!page.isArray()) {
                throw new IllegalStateException("GET " + path + ": the answer is no list");
            }
            page.forEach(all::add);
        } while (page.size() == PAGE);
        return all;
    }

    /** Realm JSON with ids and secrets. */
    public ObjectNode json() {
        return json;
    }

    String path() {
        return "/admin/realms/" + json.path("realm").asText();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "RunningRealm[" + json.path("realm").asText() + "]";
    }
}
