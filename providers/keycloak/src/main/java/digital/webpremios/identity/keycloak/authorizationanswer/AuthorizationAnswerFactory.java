package digital.webpremios.identity.keycloak.authorizationanswer;

import digital.webpremios.identity.cognito.browser.AuthorizationAnswer;
import digital.webpremios.identity.keycloak.compat.browser.AuthorizationRedirectFactory;
import digital.webpremios.identity.keycloak.hosteddomain.browser.NativeAuthorizeRefusal;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Writes redirects to a tenant's clients with the parameters in Cognito's order. {@link AuthorizationAnswerFilter} does
 * the same where Keycloak's authorization endpoint answers at once.
 */
public final class AuthorizationAnswerFactory extends AuthorizationRedirectFactory {

    @Override
    protected Optional<Response> refusal(KeycloakSession session, String clientId, Optional<String> redirectUri) {
        return NativeAuthorizeRefusal.of(session, clientId, redirectUri);
    }

    @Override
    protected boolean signsIn(KeycloakSession session, String clientId) {
        return NativeAuthorizeRefusal.isNotOf(session, clientId);
    }

    @Override
    protected String rewrite(KeycloakSession session, Request request, String location) {
        return TenantAnswer.arrange(
                session,
                location,
                request.redirectUri(),
                request.additionalParameter(AuthorizationAnswer.HOSTED_REQUEST));
    }
}
