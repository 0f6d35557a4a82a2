package digital.webpremios.identity.keycloak.compat.token;

import java.util.Map;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/**
 * Has the last word on every access token of a user, by whatever grant and endpoint: after the protocol mappers and right
 * before it is signed.
 */
public abstract class UserTokenPostProcessorFactory implements TokenPostProcessorFactory {

    @Override
    public final TokenPostProcessor create(KeycloakSession session) {
        return context -> process(session, context);
    }

    /**
     * The claims that the token is to have besides its own.
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
