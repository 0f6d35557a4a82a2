package digital.webpremios.identity.keycloak.clientauthenticator;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.ServerFailure;
import digital.webpremios.identity.keycloak.clientpolicy.PolicyRefusal;
import digital.webpremios.identity.keycloak.clientpolicy.limit.NodeLimits;
import digital.webpremios.identity.keycloak.clientpolicy.limit.RateLimitSettings;
import digital.webpremios.identity.keycloak.compat.endpoint.ClientSecretAuthentication;
import digital.webpremios.identity.keycloak.compat.policy.ClientAuthenticationContext;
import digital.webpremios.identity.keycloak.compat.policy.ClientPolicyCache;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Limits the guessing of client secrets, by the limits of the current client policies. */
public final class GuessingLimit {

    private static final Logger LOG = Logger.getLogger(GuessingLimit.class);

    private final ClientPolicyCache policies = new ClientPolicyCache();

    GuessingLimit() {}

    /** The authenticator that holds the server's limit. */
    interface Holder {
        GuessingLimit guessingLimit();
    }

    /** The limit of the session's server; empty if an operator replaced the authenticator. */
    public static Optional<GuessingLimit> of(KeycloakSession session) {
        return ClientSecretAuthentication.of(session) instanceof Holder authenticator
                ? Optional.of(authenticator.guessingLimit())
                : Optional.empty();
    }

    /**
     * The denial for a client that may not authenticate now from the request's address, even with the right secret. It
     * is checked before Keycloak authenticates.
     */
    public Optional<Denial> refusal(KeycloakSession session, String clientId) {
        return refusal(session, clientId, false);
    }

    /** The same, after Keycloak looked up the client. */
    Optional<Denial> refusalAfterKeycloak(KeycloakSession session, String clientId) {
        return refusal(session, clientId, true);
    }

    private Optional<Denial> refusal(KeycloakSession session, String clientId, boolean afterKeycloak) {
        if (!NodeLimits.of(session).failedAuthentications().has(session, clientId)) {
            return Optional.empty();
        }
        Optional<ClientModel> client = ClientLookup.find(session, clientId);
        try {
            ask(session, ClientAuthenticationContext.of(clientId, client, false));
            return Optional.empty();
        } catch (ClientPolicyException e) {
            if (client.isPresent()) {
                ClientLookup.costAsMuchAsUnknown(session, clientId, afterKeycloak);
            }
            return Optional.of(e instanceof PolicyRefusal refused ? refused.denial() : new ServerFailure());
        }
    }

    void failed(KeycloakSession session, String clientId, Optional<ClientModel> client) {
        if (client.isPresent()) {
            ClientLookup.costAsMuchAsUnknown(session, clientId, true);
        }
        try {
            ask(session, ClientAuthenticationContext.of(clientId, client, true));
        } catch (ClientPolicyException e) {
            // the client is refused anyway
            LOG.errorf(
                    "A failed authentication in the realm %s is not counted: %s",
                    session.getContext().getRealm().getName(), e.getErrorDetail());
        }
    }

    private void ask(KeycloakSession session, ClientAuthenticationContext context) throws ClientPolicyException {
        policies.trigger(session, context, RateLimitSettings.EXECUTOR::equals);
    }
}
