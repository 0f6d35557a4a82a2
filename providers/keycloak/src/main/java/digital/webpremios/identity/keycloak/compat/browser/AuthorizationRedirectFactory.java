package digital.webpremios.identity.keycloak.compat.browser;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolFactory;
import org.keycloak.protocol.oidc.OIDCProviderConfig;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Replaces Keycloak's OpenID Connect protocol under its own id and adds two hooks: one refuses authorization requests,
 * the other rewrites redirects to clients. Every sign-in ends in {@code OIDCLoginProtocol#authenticated} or {@code
 * #sendError}, whatever page came before.
 */
public abstract class AuthorizationRedirectFactory extends OIDCLoginProtocolFactory {

    /** The prefix under which Keycloak keeps unknown parameters of a request. */
    private static final String ADDITIONAL_PARAMETER = "client_request_param_";

    /**
     * The client's request.
     *
     * @param redirectUri the redirect URI as it was checked
     * @param notes the request's parameters as Keycloak keeps them
     */
    public record Request(String redirectUri, Map<String, String> notes) {

        public Request {
            notes = Map.copyOf(notes);
        }

        /** A parameter that Keycloak does not use, or null. */
        public @Nullable String additionalParameter(String name) {
            return notes.get(ADDITIONAL_PARAMETER + name);
        }
    }

    /** The location that replaces Keycloak's. */
    protected abstract String rewrite(KeycloakSession session, Request request, String location);

    /** The answer to an authorization request of the client; empty if Keycloak answers. */
    protected abstract Optional<Response> refusal(
            KeycloakSession session, String clientId, Optional<String> redirectUri);

    /** Whether the client may send users to the logout endpoint. */
    protected abstract boolean signsIn(KeycloakSession session, String clientId);

    @Override
    public final Object createProtocolEndpoint(KeycloakSession session, EventBuilder event) {
        return new CheckedLoginProtocolService(
                session,
                event,
                (clientId, redirectUri) -> refusal(session, clientId, redirectUri),
                clientId -> signsIn(session, clientId));
    }

    @Override
    public final LoginProtocol create(KeycloakSession session) {
        OIDCLoginProtocol stock = (OIDCLoginProtocol) super.create(session);
        return new Protocol(stock.getConfig()).setSession(session);
    }

    private final class Protocol extends OIDCLoginProtocol {

        Protocol(OIDCProviderConfig config) {
            super(config);
        }

        @Override
        public Response authenticated(
                AuthenticationSessionModel signIn, UserSessionModel userSession, ClientSessionContext clientSession) {
            Request request = request(signIn);
            return rewritten(request, super.authenticated(signIn, userSession, clientSession));
        }

        @Override
        public Response sendError(
                AuthenticationSessionModel signIn, LoginProtocol.Error error, @Nullable String description) {
            // the session no longer exists afterwards
            Request request = request(signIn);
            return rewritten(request, super.sendError(signIn, error, description));
        }

        private @Nullable Request request(AuthenticationSessionModel signIn) {
            @Nullable String redirectUri = signIn.getRedirectUri();
            return redirectUri == null ? null : new Request(redirectUri, signIn.getClientNotes());
        }

        private Response rewritten(@Nullable Request request, Response answer) {
            @Nullable String location = answer.getHeaderString(HttpHeaders.LOCATION);
            if (request != null && location != null) {
                answer.getHeaders().putSingle(HttpHeaders.LOCATION, rewrite(session, request, location));
            }
            return answer;
        }
    }
}
