package digital.webpremios.identity.keycloak.clientpolicy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import digital.webpremios.identity.limit.TokenBucket;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Declares the executor {@value #ID}; holds the buckets of this node, one a client and one a realm, bounded in all. */
public final class RateLimitExecutorFactory extends ExecutorFactory {

    static final String ID = "webpremios-rate-limit";
    private static final int MAX_BUCKETS = 100_000;

    private final Cache<String, TokenBucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_BUCKETS).build();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ClientPolicyExecutorProvider<?> create(KeycloakSession session) {
        return new RateLimitExecutor(session, this::bucket);
    }

    @Override
    public String getHelpText() {
        return "Limits how many tokens a client, and all clients of the realm together, may ask for. Past the limit the answer"
                + " is 429 with Retry-After. Each node counts for itself: divide the limit by the number of nodes.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(RateLimitExecutor.CLIENT_RATE)
                .label("Requests per second of a client")
                .required(true)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText(
                        "Token requests per second that one client may send on average, 0.001 to 1000000, or 'unrestricted'.")
                .add()
                .property()
                .name(RateLimitExecutor.CLIENT_BURST)
                .label("Burst of a client")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .helpText("Token requests that one client may send at once, 1 to 1000000.")
                .defaultValue(1)
                .add()
                .property()
                .name(RateLimitExecutor.TENANT_RATE)
                .label("Requests per second of the tenant")
                .required(true)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText(
                        "Token requests per second of all clients of the realm together, 0.001 to 1000000, or 'unrestricted'.")
                .add()
                .property()
                .name(RateLimitExecutor.TENANT_BURST)
                .label("Burst of the tenant")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .helpText("Token requests that all clients of the realm together may send at once, 1 to 1000000.")
                .defaultValue(1)
                .add()
                .build();
    }

    private TokenBucket bucket(String key) {
        return buckets.get(key, any -> new TokenBucket(System.nanoTime()));
    }
}
