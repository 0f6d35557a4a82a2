package digital.webpremios.identity.keycloak.clientauthenticator;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.compat.assertion.SecretJwtAuthentication;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * Replaces Keycloak's authenticator {@code client-secret-jwt} at every endpoint where clients authenticate. Failures
 * count towards the same limit as wrong secrets.
 */
public final class LimitedSecretJwtAuthentication extends SecretJwtAuthentication {

    @Override
    public String getHelpText() {
        return super.getHelpText() + ". The address of the hosted domain's token endpoint is an audience too.";
    }

    @Override
    protected Set<String> tokenAddresses(KeycloakSession session) {
        return TokenAddresses.of(session);
    }

    @Override
    protected void failed(KeycloakSession session, ClientModel client) {
        GuessingLimit.of(session).ifPresent(limit -> limit.failed(session, client.getClientId(), Optional.of(client)));
    }

    @Override
    protected Optional<String> refusal(KeycloakSession session, ClientModel client) {
        return GuessingLimit.of(session)
                .flatMap(limit -> limit.refusalAfterKeycloak(session, client.getClientId()))
                .map(Denial::reason);
    }

    @Override
    protected String reasonDetail() {
        return DenialEvent.DENIAL;
    }
}
