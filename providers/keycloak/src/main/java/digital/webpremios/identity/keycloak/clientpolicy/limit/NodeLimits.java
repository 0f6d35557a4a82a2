package digital.webpremios.identity.keycloak.clientpolicy.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import digital.webpremios.identity.limit.RateLimit;
import digital.webpremios.identity.limit.TokenBucket;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/**
 * The counters of this node for all realms: a bucket for each client, each realm, and each source address without
 * genuine credentials, and failed authentications. They are bounded separately, so that strangers cannot reset the
 * clients' buckets.
 */
public final class NodeLimits {

    private static final int MAX_BUCKETS = 100_000;
    private static final int FORGET_HOURS = 24;

    private final Cache<Limited, TokenBucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_BUCKETS).build();
    private final Cache<Limited, TokenBucket> sources = Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            .expireAfterAccess(FORGET_HOURS, TimeUnit.HOURS)
            .build();
    private final FailedAuthentications failedAuthentications = new FailedAuthentications();

    /** The key includes the limit, so that a changed limit starts anew. */
    private record Limited(String id, RateLimit limit) {}

    NodeLimits() {}

    /** The factory that holds the node's limits. */
    interface Holder {
        NodeLimits nodeLimits();
    }

    /** The limits of the session's server. */
    public static NodeLimits of(KeycloakSession session) {
        // the server's own factory: Keycloak makes another one for each profile that names the executor
        if (session.getKeycloakSessionFactory()
                        .getProviderFactory(ClientPolicyExecutorProvider.class, RateLimitSettings.EXECUTOR)
                instanceof Holder holder) {
            return holder.nodeLimits();
        }
        throw new IllegalStateException("The server has no executor " + RateLimitSettings.EXECUTOR);
    }

    /** The counters of failed authentications. */
    public FailedAuthentications failedAuthentications() {
        return failedAuthentications;
    }

    /** Takes a token from the bucket of a client or realm; empty if there was one, else the nanoseconds to wait. */
    OptionalLong take(String id, RateLimit limit) {
        return take(buckets, new Limited(id, limit));
    }

    /** The same for the source address of the request in the session's realm. */
    OptionalLong takeOfSource(KeycloakSession session, RateLimit limit) {
        String realm = session.getContext().getRealm().getId();
        return take(sources, new Limited(realm + " " + SourceNetwork.of(session), limit));
    }

    private static OptionalLong take(Cache<Limited, TokenBucket> buckets, Limited limited) {
        long now = System.nanoTime();
        return buckets.get(limited, any -> new TokenBucket(now)).take(limited.limit(), now);
    }
}
