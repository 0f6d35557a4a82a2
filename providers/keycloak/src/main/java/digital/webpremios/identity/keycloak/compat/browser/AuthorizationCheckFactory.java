package digital.webpremios.identity.keycloak.compat.browser;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointCheckProvider;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointCheckProviderFactory;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker.AuthorizationCheckException;

/** Checks every authorization request before the user sees a page. The client gets the refusal. */
public abstract class AuthorizationCheckFactory implements AuthorizationEndpointCheckProviderFactory {

    /** An OAuth error and its description. */
    public record Refusal(String error, String description) {}

    /**
     * The part of a request that is checked.
     *
     * @param client the client that asks
     * @param scope the scopes that it asks for, or null
     * @param requestUri its parameter {@code request_uri}, or null
     */
    public record Request(
            ClientModel client,
            @Nullable String scope,
            @Nullable String requestUri) {

        static Request of(AuthorizationEndpointChecker request) {
            @Nullable MultivaluedMap<String, String> parameters = request.getQueryParams();
            return new Request(
                    request.getClient(),
                    request.getAuthorizationEndpointRequest().getScope(),
                    parameters == null ? null : parameters.getFirst(OIDCLoginProtocol.REQUEST_URI_PARAM));
        }
    }

    /** The refusal of the request; empty if it is accepted. */
    protected abstract Optional<Refusal> refusal(KeycloakSession session, Request request);

    @Override
    public final AuthorizationEndpointCheckProvider create(KeycloakSession session) {
        return new AuthorizationEndpointCheckProvider() {
            @Override
            public void check(AuthorizationEndpointChecker request) throws AuthorizationCheckException {
                Optional<Refusal> refusal = refusal(session, Request.of(request));
                if (refusal.isPresent()) {
                    throw new AuthorizationCheckException(
                            Response.Status.BAD_REQUEST,
                            refusal.get().error(),
                            refusal.get().description());
                }
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public final boolean isSupported(Config.Scope config) {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
