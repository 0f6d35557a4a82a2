package digital.webpremios.identity.keycloak.compat.token;

import java.util.Map;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/**
 * Adds claims to every access token of a user, at any grant and endpoint: after the protocol mappers and right before
 * the token is signed.
 */
public abstract class UserTokenPostProcessorFactory implements TokenPostProcessorFactory {

    @Override
    public final TokenPostProcessor create(KeycloakSession session) {
        return context -> process(session, context);
    }

    /**
     * The additional claims of the token.
     *
     * @param scope the claim {@code scope}
     * @throws jakarta.ws.rs.WebApplicationException if the token must not be issued
     */
    protected abstract Map<String, Object> claims(KeycloakSession session, ClientSessionContext context, String scope);

    private void process(KeycloakSession session, TokenPostProcessorContext context) {
        if (context.accessToken() != null) {
            String scope = context.accessToken().getScope();
            TokenUpdate.put(
                    context.accessToken(), claims(session, context.clientSessionCtx(), scope == null ? "" : scope));
        }
    }
}
