package digital.webpremios.identity.keycloak.firstsignin;

import digital.webpremios.identity.keycloak.compat.signin.UsernamePasswordAuthentication;
import digital.webpremios.identity.keycloak.compat.signin.UsernamePasswordAuthenticationFactory;
import org.keycloak.models.KeycloakSession;

/** Replaces Keycloak's {@code auth-username-password-form} in every flow that contains it. */
public final class FirstSignInFormFactory extends UsernamePasswordAuthenticationFactory {

    @Override
    protected UsernamePasswordAuthentication form(KeycloakSession session) {
        return new FirstSignInForm(session);
    }
}
