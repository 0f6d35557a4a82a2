package digital.webpremios.identity.keycloak.compat;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointCheckProvider;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointCheckProviderFactory;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointChecker.AuthorizationCheckException;

/** Looks at every authorization request before the user sees a page; what it refuses goes back to the client. */
public abstract class AuthorizationCheckFactory implements AuthorizationEndpointCheckProviderFactory {

    /** An OAuth error and its description. */
    public record Refusal(String error, String description) {}

    /** Why the client may not ask for the scope, or nothing. */
    protected abstract Optional<Refusal> refusal(KeycloakSession session, ClientModel client, @Nullable String scope);

    @Override
    public final AuthorizationEndpointCheckProvider create(KeycloakSession session) {
        return new AuthorizationEndpointCheckProvider() {
            @Override
            public void check(AuthorizationEndpointChecker request) throws AuthorizationCheckException {
                Optional<Refusal> refusal = refusal(
                        session,
                        request.getClient(),
                        request.getAuthorizationEndpointRequest().getScope());
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
