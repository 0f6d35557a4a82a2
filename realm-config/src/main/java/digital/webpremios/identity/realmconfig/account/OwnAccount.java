package digital.webpremios.identity.realmconfig.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.admin.RealmAccounts;

/**
 * The accounts that each administer one realm. Such an account creates its realm, and Keycloak gives the roles of a new
 * realm to the account that creates it ({@code RealmsAdminResource}), so no other account has them except {@code admin}
 * (docs/decisions/0046-an-account-for-each-realm.md).
 *
 * @param api the API; the main account needs the role {@code create-realm}, and {@code manage-clients} and
 *     {@code manage-users} of the client {@code master-realm}
 */
public record OwnAccount(RealmAccounts api) {

    /** The users of the realm {@code master}. */
    static final String USERS = "/admin/realms/master/users/";

    private static final String CREATE_REALM = "create-realm";

    /**
     * Creates a realm by an account of its own. The account may create realms for this one request.
     *
     * @throws IllegalStateException if the main account may not pass on the role {@code create-realm}
     */
    public void create(ObjectNode realm) {
        String name = realm.path("realm").asText();
        String mapping = USERS + userOf(name) + "/role-mappings/realm";
        ArrayNode role = JsonNodeFactory.instance.arrayNode().add(createRealm(mapping));
        api.send(AdminRequest.post(mapping, role));
        try {
            api.as(name)
                    .orElseThrow(() -> new IllegalStateException("another administrator removed the client '"
                            + RealmAccounts.clientId(name) + "'; run the command again"))
                    .send(AdminRequest.post("/admin/realms", realm));
        } finally {
            api.send(AdminRequest.delete(mapping, role));
        }
    }

    /** Returns the id of the service account's user. The client is created if it is missing. */
    String userOf(String realm) {
        if (api.client(realm).isEmpty()) {
            api.send(AdminRequest.post(RealmAccounts.CLIENTS, description(realm)));
        }
        JsonNode client = api.client(realm)
                .orElseThrow(() -> new IllegalStateException("the client '" + RealmAccounts.clientId(realm)
                        + "' of realm 'master' is not the account of the realm; rename it"));
        return api.getObject(path(client) + "/service-account-user").path("id").asText();
    }

    /** Returns the path of a client of {@code master}. */
    static String path(JsonNode client) {
        return RealmAccounts.CLIENTS + "/" + client.path("id").asText();
    }

    /** Returns the role that lets an account create realms, whether the account has it already or not. */
    private JsonNode createRealm(String mapping) {
        for (String list : new String[] {mapping + "/available", mapping}) {
            for (JsonNode role : api.getObjects(list)) {
                if (role.path("name").asText().equals(CREATE_REALM)) {
                    return role;
                }
            }
        }
        throw new IllegalStateException(
                "the account may not pass on the right to create realms; it needs the realm role"
                        + " 'create-realm' of realm 'master', and 'manage-users' of client 'master-realm'");
    }

    private static ObjectNode description(String realm) {
        ObjectNode client = JsonNodeFactory.instance
                .objectNode()
                .put("clientId", RealmAccounts.clientId(realm))
                .put("name", "Administers the realm " + realm)
                .put("serviceAccountsEnabled", true)
                .put("publicClient", false)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", false);
        client.putObject("attributes")
                .put("client.use.lightweight.access.token.enabled", "true")
                .put("webpremios.managed-by", "realm-config")
                .put(RealmAccounts.ADMINISTERS, realm);
        return client;
    }
}
