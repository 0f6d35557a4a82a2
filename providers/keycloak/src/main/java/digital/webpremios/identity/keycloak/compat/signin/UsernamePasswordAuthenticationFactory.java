package digital.webpremios.identity.keycloak.compat.signin;

import java.util.List;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Replaces Keycloak's form for user name and password, under its id. */
public abstract class UsernamePasswordAuthenticationFactory extends UsernamePasswordFormFactory {

    /** The form of one sign-in. */
    protected abstract UsernamePasswordAuthentication form(KeycloakSession session);

    @Override
    public final Authenticator create(KeycloakSession session) {
        return form(session);
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
