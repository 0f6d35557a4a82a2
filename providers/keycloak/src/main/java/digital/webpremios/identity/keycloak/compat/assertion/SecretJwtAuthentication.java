package digital.webpremios.identity.keycloak.compat.assertion;

import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.client.AbstractJWTClientValidator;
import org.keycloak.authentication.authenticators.client.JWTClientSecretAuthenticator;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's {@code client_secret_jwt}, which also accepts the addresses of a tenant's hosted domain as audience. A
 * check follows it, as it does for secrets: a signature tells as much about a guessed secret as the secret itself.
 */
public abstract class SecretJwtAuthentication extends JWTClientSecretAuthenticator {

    /** The token endpoint's addresses at the tenant's host; empty if the session's realm is not a tenant's. */
    protected abstract Set<String> tokenAddresses(KeycloakSession session);

    /** Called when a client that authenticates in this way has failed. */
    protected abstract void failed(KeycloakSession session, ClientModel client);

    /** The reason, for the event, to refuse a client with the right signature; empty to accept it. */
    protected abstract Optional<String> refusal(KeycloakSession session, ClientModel client);

    /** The name of the event's detail for the reason. */
    protected abstract String reasonDetail();

    @Override
    public final void authenticateClient(ClientAuthenticationFlowContext context) {
        super.authenticateClient(context);
        ClientModel client = context.getClient();
        // another authenticator authenticates every other client
        if (client == null || client.isPublicClient() || !getId().equals(client.getClientAuthenticatorType())) {
            return;
        }
        Optional<String> refusal = refusal(context.getSession(), client);
        if (refusal.isPresent()) {
            context.getEvent().detail(reasonDetail(), refusal.get());
        }
        if (context.getStatus() == FlowStatus.FAILED) {
            failed(context.getSession(), client);
        } else if (refusal.isPresent() && context.getStatus() == FlowStatus.SUCCESS) {
            context.failure(AuthenticationFlowError.INVALID_CLIENT_CREDENTIALS);
        }
    }

    @Override
    public final boolean verifySignature(AbstractJWTClientValidator validator) {
        boolean verified = super.verifySignature(validator);
        if (verified) {
            VerifiedAssertion.translate(
                    validator, tokenAddresses(validator.getContext().getSession()));
        }
        return verified;
    }
}
