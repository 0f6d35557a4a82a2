package digital.webpremios.identity.keycloak.clientpolicy.limit;

import digital.webpremios.identity.keycloak.clientpolicy.ExecutorFactory;
import digital.webpremios.identity.keycloak.clientpolicy.Lazy;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Declares the executor {@value RateLimitSettings#EXECUTOR}. */
public final class RateLimitExecutorFactory extends ExecutorFactory implements NodeLimits.Holder {

    private final Lazy<NodeLimits> nodeLimits = new Lazy<>(NodeLimits::new);

    @Override
    public String getId() {
        return RateLimitSettings.EXECUTOR;
    }

    @Override
    protected ClientPolicyExecutorProvider<?> executor(KeycloakSession session) {
        return new RateLimitExecutor(session);
    }

    @Override
    public String getHelpText() {
        return "Limits how many tokens a client, and all clients of the realm together, may ask for, and how often a client may"
                + " fail to authenticate from one address. Past the limit the answer is 429 with Retry-After. Each node counts"
                + " for itself: divide the limit by the number of nodes.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return RateLimitProperties.list();
    }

    @Override
    public NodeLimits nodeLimits() {
        return nodeLimits.get();
    }
}
