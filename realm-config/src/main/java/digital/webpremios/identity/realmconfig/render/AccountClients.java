package digital.webpremios.identity.realmconfig.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The clients of Keycloak's account console. Keycloak makes them in each realm whose file has none
 * ({@code RealmManager}), but counts on its built-in client scopes, which a tenant's realm does not have: the console's
 * own token was refused. So they are rendered as Keycloak makes them, and the console's tokens get what the account API
 * asks for from mappers of its own: subject, audience and the role to manage the own account. No role of a user's is
 * needed, since Keycloak's imports give none.
 */
final class AccountClients {

    /** The client whose roles the account API asks for. */
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

    /** Both clients. */
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

    /** The roles of the API's client ({@code AccountRoles}). */
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
