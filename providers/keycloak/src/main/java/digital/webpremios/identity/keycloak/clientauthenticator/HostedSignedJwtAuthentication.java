package digital.webpremios.identity.keycloak.clientauthenticator;

import digital.webpremios.identity.keycloak.compat.assertion.PrivateKeyJwtAuthentication;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** Replaces Keycloak's authenticator {@code client-jwt}, called "Signed JWT" in the console, at every endpoint. */
public final class HostedSignedJwtAuthentication extends PrivateKeyJwtAuthentication {

    @Override
    public String getHelpText() {
        return super.getHelpText() + ". The address of the hosted domain's token endpoint is an audience too.";
    }

    @Override
    protected Set<String> tokenAddresses(KeycloakSession session) {
        return TokenAddresses.of(session);
    }
}
