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

/** Slows the guessing of client secrets, by the limits that the client policies of the moment set. */
public final class GuessingLimit {

    private static final Logger LOG = Logger.getLogger(GuessingLimit.class);

    private final ClientPolicyCache policies = new ClientPolicyCache();

    GuessingLimit() {}

    /** The authenticator that has the limit of its server. */
    interface Holder {
        GuessingLimit guessingLimit();
    }

    /** The limit of the session's server; none if an operator put another authenticator in the place of ours. */
    public static Optional<GuessingLimit> of(KeycloakSession session) {
        return ClientSecretAuthentication.of(session) instanceof Holder authenticator
                ? Optional.of(authenticator.guessingLimit())
                : Optional.empty();
    }

    /**
     * Why a client of this id may not authenticate now from the address of the request, whatever secret it shows; asked
     * before Keycloak is.
     */
    public Optional<Denial> refusal(KeycloakSession session, String clientId) {
        return refusal(session, clientId, false);
    }

    /** The same, asked after Keycloak looked the client up. */
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
            // the client is refused in any case
            LOG.errorf(
                    "A failed authentication in the realm %s is not counted: %s",
                    session.getContext().getRealm().getName(), e.getErrorDetail());
        }
    }

    private void ask(KeycloakSession session, ClientAuthenticationContext context) throws ClientPolicyException {
        policies.trigger(session, context, RateLimitSettings.EXECUTOR::equals);
    }
}
