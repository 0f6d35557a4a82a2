package digital.webpremios.identity.keycloak.clientpolicy.secret;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.SecretDenial.NoSelfService;
import digital.webpremios.identity.denial.ServerFailure;
import digital.webpremios.identity.keycloak.clientpolicy.PolicyRefusal;
import digital.webpremios.identity.keycloak.clientpolicy.client.SourceAddressExecutorFactory;
import digital.webpremios.identity.keycloak.clientpolicy.limit.RateLimitSettings;
import digital.webpremios.identity.keycloak.compat.policy.ClientPolicyCache;
import digital.webpremios.identity.keycloak.compat.policy.SecretSelfServiceContext;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Decides which clients may change their own secrets, by the current client policies. */
public final class SecretSelfService {

    /** A tenant's rules about addresses and rates hold for these requests as for token requests. */
    private static final Set<String> EXECUTORS =
            Set.of(SourceAddressExecutorFactory.ID, RateLimitSettings.EXECUTOR, SecretSelfServiceExecutor.ID);

    private final ClientPolicyCache policies = new ClientPolicyCache();

    SecretSelfService() {}

    /** The factory that holds the server's object. */
    interface Holder {
        SecretSelfService selfService();
    }

    /** The object of the session's server. */
    public static SecretSelfService of(KeycloakSession session) {
        // the server's own factory: Keycloak makes another one for each profile that names the executor
        if (session.getKeycloakSessionFactory()
                        .getProviderFactory(ClientPolicyExecutorProvider.class, SecretSelfServiceExecutor.ID)
                instanceof Holder holder) {
            return holder.selfService();
        }
        throw new IllegalStateException("The server has no executor " + SecretSelfServiceExecutor.ID);
    }

    /**
     * Whether an enabled policy of the session's realm has the executor. Without one the paths do not exist, whoever
     * asks.
     */
    public boolean isOffered(KeycloakSession session) {
        try {
            return policies.names(session, SecretSelfServiceExecutor.ID);
        } catch (ClientPolicyException e) {
            throw new IllegalStateException("The client policies of the realm cannot be read", e);
        }
    }

    /** Whether the client, which has authenticated, may use it now from the request's address. */
    public Decision<ClientModel> admits(KeycloakSession session, ClientModel client) {
        SecretSelfServiceContext question = new SecretSelfServiceContext(client);
        try {
            policies.trigger(session, question, EXECUTORS::contains);
        } catch (ClientPolicyException e) {
            return Decision.deny(e instanceof PolicyRefusal refused ? refused.denial() : new ServerFailure());
        }
        return question.isAllowed()
                ? Decision.allow(client)
                : Decision.deny(new NoSelfService("no client policy allows it"));
    }
}
