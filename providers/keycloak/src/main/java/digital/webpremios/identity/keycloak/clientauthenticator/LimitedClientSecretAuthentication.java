package digital.webpremios.identity.keycloak.clientauthenticator;

import digital.webpremios.identity.denial.Limit;
import digital.webpremios.identity.keycloak.clientpolicy.NodeLimits;
import digital.webpremios.identity.keycloak.clientpolicy.RateLimitExecutorFactory;
import digital.webpremios.identity.keycloak.compat.ClientPolicyCache;
import digital.webpremios.identity.keycloak.compat.ClientSecretAuthentication;
import digital.webpremios.identity.keycloak.compat.FailedClientAuthentication;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * Takes the place of Keycloak's authenticator {@code client-secret}, at every endpoint at which clients authenticate:
 * whoever failed too often, by the client's policy, is not let in from that address even with the right secret, or he
 * could go on guessing until he is.
 */
public final class LimitedClientSecretAuthentication extends ClientSecretAuthentication {

    private static final Logger LOG = Logger.getLogger(LimitedClientSecretAuthentication.class);

    private final ClientPolicyCache policies = new ClientPolicyCache();

    @Override
    public String getHelpText() {
        return super.getHelpText() + ". Failures count towards the limit of the executor " + RateLimitExecutorFactory.ID
                + ".";
    }

    @Override
    protected void failed(KeycloakSession session, String clientId, Optional<ClientModel> client) {
        try {
            policies.trigger(
                    session, FailedClientAuthentication.of(clientId, client), RateLimitExecutorFactory.ID::equals);
        } catch (ClientPolicyException e) {
            // the client is refused in any case
            LOG.errorf(
                    "A failed authentication in the realm %s is not counted: %s",
                    session.getContext().getRealm().getName(), e.getErrorDetail());
        }
    }

    @Override
    protected Optional<String> refusal(KeycloakSession session, String clientId) {
        OptionalLong wait = NodeLimits.of(session).failedAuthentications().wait(session, clientId);
        return wait.isPresent() ? Optional.of(Limit.FAILED_AUTHENTICATIONS.reason()) : Optional.empty();
    }

    @Override
    protected String reasonDetail() {
        return DenialEvent.DENIAL;
    }
}
