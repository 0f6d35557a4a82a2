package digital.webpremios.identity.keycloak.compat.browser;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Ends a user's session as Keycloak's logout endpoint does after the user's confirmation: it notifies the session's
 * clients and its identity provider, expires the cookies and sends the event.
 */
public final class BrowserLogout {

    private BrowserLogout() {}

    /**
     * Ends the session of the browser that made the current request; where the browser has none, the hinted one.
     *
     * @param client the client that asked
     * @param location where the browser goes then, checked before; null shows that the user has signed out
     * @param hintedSession the user session of a verified ID token, or null
     */
    public static Response end(
            KeycloakSession session, ClientModel client, @Nullable String location, @Nullable String hintedSession) {
        KeycloakContext context = session.getContext();
        context.setClient(client);
        AuthResult browser = AuthenticationManager.authenticateIdentityCookie(session, context.getRealm(), false);
        if (browser != null) {
            return endOfBrowser(session, browser.session(), location);
        }
        if (hintedSession != null) {
            endElsewhere(session, client, hintedSession);
        }
        return answer(session, location);
    }

    private static Response endOfBrowser(
            KeycloakSession session, UserSessionModel userSession, @Nullable String location) {
        KeycloakContext context = session.getContext();
        AuthenticationSessionModel logout = AuthenticationManager.createOrJoinLogoutSession(
                session, context.getRealm(), new AuthenticationSessionManager(session), userSession, true, true);
        context.setAuthenticationSession(logout);
        logout.setAuthenticatedUser(userSession.getUser());
        if (location != null) {
            logout.setAuthNote(OIDCLoginProtocol.LOGOUT_REDIRECT_URI, location);
        }
        userSession.setNote(AuthenticationManager.KEYCLOAK_LOGOUT_PROTOCOL, OIDCLoginProtocol.LOGIN_PROTOCOL);
        return AuthenticationManager.browserLogout(
                session,
                context.getRealm(),
                userSession,
                context.getUri(),
                context.getConnection(),
                context.getHttpRequest().getHttpHeaders());
    }

    private static void endElsewhere(KeycloakSession session, ClientModel client, String id) {
        KeycloakContext context = session.getContext();
        UserSessionModel userSession = session.sessions().getUserSession(context.getRealm(), id);
        if (userSession != null) {
            EventBuilder event = new EventBuilder(context.getRealm(), session, context.getConnection())
                    .event(EventType.LOGOUT)
                    .client(client)
                    .user(userSession.getUser())
                    .session(userSession);
            AuthenticationManager.backchannelLogout(session, userSession, true);
            event.success();
        }
    }

    private static Response answer(KeycloakSession session, @Nullable String location) {
        return location == null
                ? session.getProvider(LoginFormsProvider.class)
                        .setSuccess("successLogout")
                        .setDetachedAuthSession()
                        .createInfoPage()
                : Response.status(Response.Status.FOUND)
                        .location(URI.create(location))
                        .build();
    }
}
