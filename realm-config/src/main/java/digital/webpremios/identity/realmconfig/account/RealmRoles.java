package digital.webpremios.identity.realmconfig.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import digital.webpremios.identity.realmconfig.admin.AdminApi;
import digital.webpremios.identity.realmconfig.admin.RealmAccounts;
import java.util.HashSet;
import java.util.Set;

/**
 * The roles that administer a realm. They belong to the client {@code {realm}-realm} of the realm {@code master}
 * ({@code RealmManager}).
 *
 * @param api the API of the main account
 * @param client the internal id of the client {@code {realm}-realm}
 * @param all the roles that Keycloak gives to an account that creates a realm: all but {@code impersonation}
 */
record RealmRoles(AdminApi api, String client, ArrayNode all) {

    private static final String IMPERSONATION = "impersonation";

    /**
     * Reads the roles.
     *
     * @throws IllegalStateException if there is no such realm
     */
    static RealmRoles of(AdminApi api, String realm) {
        for (JsonNode client : api.getObjects(RealmAccounts.CLIENTS + "?clientId=" + realm + "-realm")) {
            String id = client.path("id").asText();
            return new RealmRoles(api, id, ofCreator(api.getObjects(RealmAccounts.CLIENTS + "/" + id + "/roles")));
        }
        throw new IllegalStateException("there is no realm '" + realm + "'");
    }

    private static ArrayNode ofCreator(ArrayNode roles) {
        ArrayNode given = JsonNodeFactory.instance.arrayNode();
        roles.forEach(role -> {
            if (!role.path("name").asText().equals(IMPERSONATION)) {
                given.add(role);
            }
        });
        return given;
    }

    /** Returns the path of the roles that were given to a user directly. */
    String mappings(String user) {
        return OwnAccount.USERS + user + "/role-mappings/clients/" + client;
    }

    /** Returns the roles that a user does not have directly. */
    ArrayNode missing(String user) {
        Set<String> given = new HashSet<>();
        api.getObjects(mappings(user))
                .forEach(role -> given.add(role.path("name").asText()));
        ArrayNode missing = JsonNodeFactory.instance.arrayNode();
        all.forEach(role -> {
            if (!given.contains(role.path("name").asText())) {
                missing.add(role);
            }
        });
        return missing;
    }

    /** Returns the users to whom a role was given directly. */
    ArrayNode users(String role) {
        return api.getObjects(RealmAccounts.CLIENTS + "/" + client + "/roles/" + role + "/users?max=1000");
    }
}
