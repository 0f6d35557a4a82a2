package digital.webpremios.identity.keycloak.token;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.compat.token.UserTokenPostProcessorFactory;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.keycloak.event.DenialException;
import digital.webpremios.identity.tenant.Tenant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Adds Cognito's claims to the access tokens of a tenant's users, and refuses tokens with another tenant's campaign
 * scope. It is the last check if such a scope was assigned by mistake, and covers every grant.
 */
public final class UserAccessTokenFactory extends UserTokenPostProcessorFactory {

    @Override
    public String getId() {
        return "webpremios-user-access-token";
    }

    @Override
    protected Map<String, Object> claims(KeycloakSession session, ClientSessionContext context, String scope) {
        Optional<Tenant> tenant = TenantOfToken.of(session).fold(found -> found, denial -> {
            throw refused(session, context, Optional.empty(), denial);
        });
        if (tenant.isEmpty()) {
            return Map.of();
        }
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        TenantOfToken.campaignsOf(tenant.get(), clientSession.getClient())
                .refusal(scope)
                .ifPresent(denial -> {
                    throw refused(session, context, tenant, denial);
                });
        return UserTokens.claims(clientSession, scope).ofAccessToken();
    }

    private static DenialException refused(
            KeycloakSession session, ClientSessionContext context, Optional<Tenant> tenant, Denial denial) {
        UserModel user = context.getClientSession().getUserSession().getUser();
        EventBuilder event = DenialEvent.ofRequest(session, tenant, eventType(context))
                .client(context.getClientSession().getClient())
                .user(user)
                .detail(Details.USERNAME, user.getUsername());
        return new DenialException(event, Optional.empty(), denial);
    }

    private static EventType eventType(ClientSessionContext context) {
        String grantType = context.getAttribute(Constants.GRANT_TYPE, String.class);
        if (OAuth2Constants.AUTHORIZATION_CODE.equals(grantType)) {
            return EventType.CODE_TO_TOKEN;
        }
        return OAuth2Constants.REFRESH_TOKEN.equals(grantType) ? EventType.REFRESH_TOKEN : EventType.LOGIN;
    }
}
