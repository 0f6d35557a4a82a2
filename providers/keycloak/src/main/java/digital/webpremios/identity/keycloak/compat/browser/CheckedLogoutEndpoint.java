package digital.webpremios.identity.keycloak.compat.browser;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.endpoints.LogoutEndpoint;

/**
 * Keycloak's logout endpoint, which treats a client without a browser flow like an unknown one. Keycloak's page would
 * name the client.
 */
public class CheckedLogoutEndpoint extends LogoutEndpoint {

    private final Predicate<String> signsIn;

    CheckedLogoutEndpoint(KeycloakSession session, EventBuilder event, Predicate<String> signsIn) {
        super(session, new TokenManager(), event);
        this.signsIn = signsIn;
    }

    @Override
    public Response logout(
            @Nullable String idTokenHint,
            @Nullable String clientId,
            @Nullable String postLogoutRedirectUri,
            @Nullable String state,
            @Nullable String uiLocales,
            @Nullable String initiatingIdp) {
        @Nullable
        String client = clientId == null || signsIn.test(clientId)
                ? clientId
                : UUID.randomUUID().toString();
        return super.logout(idTokenHint, client, postLogoutRedirectUri, state, uiLocales, initiatingIdp);
    }
}
