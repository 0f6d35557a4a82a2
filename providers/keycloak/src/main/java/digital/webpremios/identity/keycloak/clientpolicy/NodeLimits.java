package digital.webpremios.identity.keycloak.clientpolicy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import digital.webpremios.identity.limit.TokenBucket;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** What this node counts for all of its realms: a bucket a client, one a realm, and failed authentications. Bounded in all. */
public final class NodeLimits {

    private static final int MAX_BUCKETS = 100_000;

    private final Cache<String, TokenBucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_BUCKETS).build();
    private final FailedAuthentications failedAuthentications = new FailedAuthentications();

    NodeLimits() {}

    /** Those of the session's server. */
    public static NodeLimits of(KeycloakSession session) {
        // the server's own factory: Keycloak makes another one for each profile that names the executor
        if (session.getKeycloakSessionFactory()
                        .getProviderFactory(ClientPolicyExecutorProvider.class, RateLimitExecutorFactory.ID)
                instanceof RateLimitExecutorFactory factory) {
            return factory.nodeLimits();
        }
        throw new IllegalStateException("The server has no executor " + RateLimitExecutorFactory.ID);
    }

    /** What is known of failed authentications. */
    public FailedAuthentications failedAuthentications() {
        return failedAuthentications;
    }

    TokenBucket bucket(String key) {
        return buckets.get(key, any -> new TokenBucket(System.nanoTime()));
    }
}
