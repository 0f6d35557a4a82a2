package digital.webpremios.identity.keycloak.clientauthenticator;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.clientpolicy.limit.RateLimitSettings;
import digital.webpremios.identity.keycloak.compat.endpoint.ClientSecretAuthentication;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * Replaces Keycloak's authenticator {@code client-secret} at every endpoint where clients authenticate. Whoever failed
 * too often is refused from that address even with the right secret; otherwise they could go on guessing until they
 * find it.
 */
public final class LimitedClientSecretAuthentication extends ClientSecretAuthentication
        implements GuessingLimit.Holder {

    private final GuessingLimit guessingLimit = new GuessingLimit();

    @Override
    public GuessingLimit guessingLimit() {
        return guessingLimit;
    }

    @Override
    public String getHelpText() {
        return super.getHelpText() + ". Failures count towards the limit of the executor " + RateLimitSettings.EXECUTOR
                + ".";
    }

    @Override
    protected void failed(KeycloakSession session, String clientId, Optional<ClientModel> client) {
        guessingLimit.failed(session, clientId, client);
    }

    @Override
    protected Optional<String> refusal(KeycloakSession session, String clientId) {
        return guessingLimit.refusalAfterKeycloak(session, clientId).map(Denial::reason);
    }

    @Override
    protected String reasonDetail() {
        return DenialEvent.DENIAL;
    }
}
