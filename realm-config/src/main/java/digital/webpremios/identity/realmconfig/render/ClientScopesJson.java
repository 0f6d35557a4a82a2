package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.realmconfig.descriptor.StandardScopes;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Renders the client scopes of a realm: the tenant's custom ones and, where participants sign in, Cognito's. */
final class ClientScopesJson {

    /**
     * The scopes of OpenID Connect and Cognito that are client scopes of the realm. In Keycloak, {@code openid} is not
     * a client scope.
     */
    private static final Map<String, String> STANDARD = Map.of(
            "aws.cognito.signin.user.admin", "Read one's own attributes",
            "email", "E-mail address",
            "phone", "Phone number",
            "profile", "Name and every other attribute");

    private static final List<Map<String, Object>> MAPPERS = List.of(
            Map.of(
                    "name", "participant",
                    "protocol", "openid-connect",
                    "protocolMapper", "webpremios-participant",
                    "config", Map.of()),
            Map.of(
                    "name",
                    "subject",
                    "protocol",
                    "openid-connect",
                    "protocolMapper",
                    "oidc-sub-mapper",
                    "config",
                    Map.of("access.token.claim", "true", "introspection.token.claim", "true")));

    private ClientScopesJson() {}

    static List<Map<String, Object>> of(TenantDescriptor tenant) {
        List<Map<String, Object>> scopes = new ArrayList<>();
        tenant.scopes().forEach((name, description) -> scopes.add(scope(name, description, true)));
        if (tenant.participants().isPresent()) {
            STANDARD.forEach((name, description) -> scopes.add(scope(name, description, true)));
            Map<String, Object> basic =
                    new TreeMap<>(scope(StandardScopes.BASIC, "What every token of a participant has", false));
            basic.put("protocolMappers", MAPPERS);
            scopes.add(basic);
        }
        scopes.sort(Comparator.comparing(scope -> String.valueOf(scope.get("name"))));
        return scopes;
    }

    private static Map<String, Object> scope(String name, String description, boolean inToken) {
        return Map.of(
                "name",
                name,
                "description",
                description,
                "protocol",
                "openid-connect",
                "attributes",
                Map.of("display.on.consent.screen", "false", "include.in.token.scope", Boolean.toString(inToken)));
    }
}
