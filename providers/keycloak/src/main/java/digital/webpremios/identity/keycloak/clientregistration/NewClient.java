package digital.webpremios.identity.keycloak.clientregistration;

import digital.webpremios.identity.tenant.ReservedNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a client may be when it registers itself. */
final class NewClient {

    private static final Set<String> GIVEN_BY_ADMINISTRATORS =
            Set.of("serviceAccountsEnabled", "authorizationServicesEnabled", FullScope.MEMBER, "bearerOnly");

    /** The prefixes of attributes that bound tokens, sessions and secrets, or open another grant. */
    private static final List<String> BOUNDS = List.of(
            ReservedNames.SETTINGS,
            "access.token.",
            "client.session.",
            "client.offline.session.",
            "client.secret.expiration",
            "client.secret.rotated",
            "jwt.authorization.grant",
            "oauth2.device.",
            "oidc.ciba.",
            "standard.token.exchange.");

    private NewClient() {}

    /** Whether a member exceeds what a registration may set. */
    static boolean isBeyond(String member, Object value) {
        if (member.equals("defaultClientScopes") || member.equals("optionalClientScopes")) {
            return ((Collection<?>) value).stream().anyMatch(scope -> isCustom(String.valueOf(scope)));
        }
        return switch (member) {
            case "scopeMappings", "protocolMappers" -> !((Collection<?>) value).isEmpty();
            case "authenticationFlowBindingOverrides" -> !((Map<?, ?>) value).isEmpty();
            default ->
                (GIVEN_BY_ADMINISTRATORS.contains(member) && Boolean.TRUE.equals(value))
                        || BOUNDS.stream().anyMatch(member::startsWith);
        };
    }

    /** Whether a scope belongs to one of the tenant's resource servers, such as a campaign scope. */
    private static boolean isCustom(String scope) {
        return scope.indexOf('/') >= 0 || scope.startsWith(ReservedNames.SETTINGS);
    }
}
