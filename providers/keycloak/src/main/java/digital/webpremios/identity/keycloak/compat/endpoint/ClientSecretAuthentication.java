package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.ClientAuthenticator;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.client.ClientAuthUtil;
import org.keycloak.authentication.authenticators.client.ClientIdAndSecretAuthenticator;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderFactory;

/**
 * Keycloak's own authentication by client id and secret, after whose decision somebody may still refuse. The refusal
 * looks like that of a wrong secret.
 */
public abstract class ClientSecretAuthentication extends ClientIdAndSecretAuthenticator {

    /** What authenticates by client id and secret on the session's server, whoever's it is. */
    public static @Nullable ProviderFactory<?> of(KeycloakSession session) {
        return session.getKeycloakSessionFactory().getProviderFactory(ClientAuthenticator.class, PROVIDER_ID);
    }

    /** Keycloak failed the client; {@code client} is nothing if there is none of this id. */
    protected abstract void failed(KeycloakSession session, String clientId, Optional<ClientModel> client);

    /** The reason, for the event, why a client that showed the right secret is refused all the same. */
    protected abstract Optional<String> refusal(KeycloakSession session, String clientId);

    /** Name of the event's detail that tells the reason. */
    protected abstract String reasonDetail();

    @Override
    public final void authenticateClient(ClientAuthenticationFlowContext context) {
        super.authenticateClient(context);
        String clientId = context.getEvent().getEvent().getClientId();
        Optional<ClientModel> client = Optional.ofNullable(context.getClient());
        // any other client is authenticated by another authenticator, whatever this one says
        if (clientId == null || (client.isPresent() && !hasSecret(client.get()))) {
            return;
        }
        Optional<String> refusal = refusal(context.getSession(), clientId);
        if (refusal.isPresent()) {
            context.getEvent().detail(reasonDetail(), refusal.get());
        }
        if (context.getStatus() != FlowStatus.SUCCESS) {
            failed(context.getSession(), clientId, client);
        } else if (refusal.isPresent()) {
            context.failure(
                    AuthenticationFlowError.INVALID_CLIENT_CREDENTIALS,
                    ClientAuthUtil.errorResponse(
                            Status.UNAUTHORIZED.getStatusCode(),
                            OAuthErrorException.UNAUTHORIZED_CLIENT,
                            "Invalid client or Invalid client credentials"));
        }
    }

    private static boolean hasSecret(ClientModel client) {
        String type = client.getClientAuthenticatorType();
        return !client.isPublicClient() && (type == null || type.equals(PROVIDER_ID));
    }
}
