package digital.webpremios.identity.realmconfig.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Renders the two clients of Keycloak's account console, {@code account} and {@code account-console}. Keycloak creates
 * them in a realm whose file has none ({@code RealmManager}), but then the console's token lacks the claims of
 * Keycloak's built-in client scopes, which a tenant's realm does not have, and the account API refuses it. These
 * clients are rendered with protocol mappers of their own for the subject, the audience and the role
 * {@code manage-account}. Users do not need that role, because Keycloak's imports assign none.
 */
final class AccountClients {

    /** The client whose roles the account API checks. */
    private static final String API = "account";

    /** The client of the console's pages. */
    private static final String CONSOLE = "account-console";

    private static final String MANAGE = "manage-account";

    private static final Map<String, String> ACCESS_TOKEN =
            Map.of("access.token.claim", "true", "introspection.token.claim", "true");

    private static final Map<String, String> ROLES = Map.of(
            "access.token.claim",
            "true",
            "introspection.token.claim",
            "true",
            "claim.name",
            "resource_access.${client_id}.roles",
            "jsonType.label",
            "String",
            "multivalued",
            "true");

    private AccountClients() {}

    /** Returns both clients. */
    static List<Map<String, Object>> of(String realm) {
        Map<String, Object> api = client(API, realm);
        api.put("attributes", Map.of("post.logout.redirect.uris", "+"));
        Map<String, Object> console = client(CONSOLE, realm);
        console.put("attributes", Map.of("post.logout.redirect.uris", "+", "pkce.code.challenge.method", "S256"));
        console.put(
                "protocolMappers",
                List.of(
                        mapper("account role", "oidc-hardcoded-role-mapper", Map.of("role", API + "." + MANAGE)),
                        mapper("audience resolve", "oidc-audience-resolve-mapper", ACCESS_TOKEN),
                        mapper("client roles", "oidc-usermodel-client-role-mapper", ROLES),
                        mapper("subject", "oidc-sub-mapper", ACCESS_TOKEN)));
        return List.of(api, console);
    }

    /** Returns the roles of the client {@code account} ({@code AccountRoles}). */
    static Map<String, Object> roles() {
        return Map.of(
                "client",
                Map.of(
                        API,
                        List.of(
                                role("delete-account"),
                                role(MANAGE, "manage-account-links"),
                                role("manage-account-links"),
                                role("manage-consent", "view-consent"),
                                role("view-applications"),
                                role("view-consent"),
                                role("view-groups"),
                                role("view-profile"))));
    }

    private static Map<String, Object> client(String clientId, String realm) {
        String base = "/realms/" + realm + "/account/";
        Map<String, Object> client = new TreeMap<>(Map.of(
                "clientId",
                clientId,
                "name",
                "${client_" + clientId + "}",
                "enabled",
                true,
                "protocol",
                "openid-connect",
                "rootUrl",
                "${authBaseUrl}",
                "baseUrl",
                base,
                "redirectUris",
                List.of(base + "*"),
                "defaultClientScopes",
                List.of()));
        client.putAll(Map.of(
                "publicClient", true,
                "standardFlowEnabled", true,
                "implicitFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "serviceAccountsEnabled", false));
        client.putAll(FullScope.OFF);
        return client;
    }

    private static Map<String, Object> mapper(String name, String type, Map<String, String> config) {
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", type, "config", config);
    }

    private static Map<String, Object> role(String name, String... composites) {
        Map<String, Object> role =
                new TreeMap<>(Map.of("name", name, "description", "${role_" + name + "}", "clientRole", true));
        if (composites.length > 0) {
            role.put("composite", true);
            role.put("composites", Map.of("client", Map.of(API, List.of(composites))));
        }
        return role;
    }
}
