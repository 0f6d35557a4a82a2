package digital.webpremios.identity.realmconfig.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.admin.RealmAccounts;
import java.util.function.Consumer;

/**
 * Hands a realm over from the service account that created it to an account of its own, or back. Roles are given before
 * they are taken, so the next run completes one that was interrupted.
 *
 * @param api the API; the main account needs the role {@code admin} of the realm {@code master}, because Keycloak lets
 *     an account pass on only the roles that it has ({@code RolePermissions.checkAdminRoles})
 */
record HandOver(RealmAccounts api) {

    private static final String SERVICE_ACCOUNT = "service-account-";
    private static final String ROLE_OF_CREATORS = "manage-realm";

    /**
     * Gives the realm's roles to its own account, and takes them from service accounts that have all of them, as
     * Keycloak gives them to an account that creates a realm. People keep what was given to them.
     *
     * @param lines receives a line for each change
     * @return the number of changes made
     */
    int toOwnAccount(String realm, Consumer<String> lines) {
        RealmRoles roles = RealmRoles.of(api, realm);
        String account = new OwnAccount(api).userOf(realm);
        int made = give(roles, account, RealmAccounts.clientId(realm), lines);
        for (JsonNode user : roles.users(ROLE_OF_CREATORS)) {
            String id = user.path("id").asText();
            String name = user.path("username").asText();
            if (name.startsWith(SERVICE_ACCOUNT)
                    && !id.equals(account)
                    && roles.missing(id).isEmpty()) {
                api.send(AdminRequest.delete(roles.mappings(id), roles.all()));
                lines.accept("  - " + roles.all().size() + " roles of '" + name + "'");
                made++;
            }
        }
        return made;
    }

    /**
     * Gives the realm's roles to the service account of a client of {@code master}, and removes the realm's own
     * account.
     *
     * @param lines receives a line for each change
     * @return the number of changes made
     */
    int backTo(String clientId, String realm, Consumer<String> lines) {
        RealmRoles roles = RealmRoles.of(api, realm);
        int made = give(roles, serviceAccount(clientId), clientId, lines);
        for (JsonNode own : api.client(realm).stream().toList()) {
            api.send(AdminRequest.delete(OwnAccount.path(own)));
            lines.accept("  - client '" + RealmAccounts.clientId(realm) + "'");
            made++;
        }
        return made;
    }

    private int give(RealmRoles roles, String user, String client, Consumer<String> lines) {
        ArrayNode missing = roles.missing(user);
        if (missing.isEmpty()) {
            return 0;
        }
        api.send(AdminRequest.post(roles.mappings(user), missing));
        lines.accept("  + " + missing.size() + " roles of client '" + client + "'");
        return 1;
    }

    private String serviceAccount(String clientId) {
        for (JsonNode client : api.getObjects(RealmAccounts.CLIENTS + "?clientId=" + clientId)) {
            return api.getObject(OwnAccount.path(client) + "/service-account-user")
                    .path("id")
                    .asText();
        }
        throw new IllegalStateException("there is no client '" + clientId + "' in realm 'master'");
    }
}
