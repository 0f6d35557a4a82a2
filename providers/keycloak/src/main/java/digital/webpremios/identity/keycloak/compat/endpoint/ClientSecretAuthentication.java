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
 * Keycloak's authentication by client id and secret, with a check after it. A refusal by the check looks like a wrong
 * secret.
 */
public abstract class ClientSecretAuthentication extends ClientIdAndSecretAuthenticator {

    /** The server's authenticator by client id and secret, the pack's or another. */
    public static @Nullable ProviderFactory<?> of(KeycloakSession session) {
        return session.getKeycloakSessionFactory().getProviderFactory(ClientAuthenticator.class, PROVIDER_ID);
    }

    /** Called when authentication failed; {@code client} is empty if the id is unknown. */
    protected abstract void failed(KeycloakSession session, String clientId, Optional<ClientModel> client);

    /** The reason, for the event, to refuse a client with the right secret; empty to accept it. */
    protected abstract Optional<String> refusal(KeycloakSession session, String clientId);

    /** The name of the event's detail for the reason. */
    protected abstract String reasonDetail();

    @Override
    public final void authenticateClient(ClientAuthenticationFlowContext context) {
        super.authenticateClient(context);
        String clientId = context.getEvent().getEvent().getClientId();
        Optional<ClientModel> client = Optional.ofNullable(context.getClient());
        // another authenticator authenticates every other client
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
