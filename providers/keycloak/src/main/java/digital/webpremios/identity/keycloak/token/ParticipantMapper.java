package digital.webpremios.identity.keycloak.token;

import digital.webpremios.identity.cognito.token.UserTokenClaims;
import digital.webpremios.identity.keycloak.compat.token.UserClaimsMapper;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;

/**
 * A protocol mapper that adds Cognito's claims about a participant to the ID token and userinfo. It adds nothing in a
 * realm that belongs to no tenant.
 */
public final class ParticipantMapper extends UserClaimsMapper {

    @Override
    public String getId() {
        return "webpremios-participant";
    }

    @Override
    public String getDisplayType() {
        return "Webpremios participant";
    }

    @Override
    public String getHelpText() {
        return "Gives ID tokens and userinfo the claims of an Amazon Cognito user pool: token_use, origin_jti, event_id,"
                + " cognito:username, cognito:groups, the attributes that the granted scopes allow, and custom:NAME for"
                + " every user attribute custom.NAME.";
    }

    @Override
    protected Map<String, Object> idTokenClaims(KeycloakSession session, ClientSessionContext context) {
        return claims(session, context, UserTokenClaims::ofIdToken);
    }

    @Override
    protected Map<String, Object> userInfoClaims(KeycloakSession session, ClientSessionContext context) {
        return claims(session, context, UserTokenClaims::ofUserInfo);
    }

    private static Map<String, Object> claims(
            KeycloakSession session,
            ClientSessionContext context,
            Function<UserTokenClaims, Map<String, Object>> which) {
        boolean tenants = TenantOfToken.of(session).fold(Optional::isPresent, denial -> false);
        return tenants
                ? which.apply(UserTokens.claims(context.getClientSession(), context.getScopeString()))
                : Map.of();
    }
}
