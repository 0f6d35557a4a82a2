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
 * What this node counts for all of its realms: a bucket a client, one a realm, one a source address that presents nothing
 * genuine, and failed authentications. Bounded in all, and apart: strangers cannot make the clients' buckets begin anew.
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

    /** A limit that is changed begins anew. */
    private record Limited(String id, RateLimit limit) {}

    NodeLimits() {}

    /** The executor's factory, which has the limits of its node. */
    interface Holder {
        NodeLimits nodeLimits();
    }

    /** Those of the session's server. */
    public static NodeLimits of(KeycloakSession session) {
        // the server's own factory: Keycloak makes another one for each profile that names the executor
        if (session.getKeycloakSessionFactory()
                        .getProviderFactory(ClientPolicyExecutorProvider.class, RateLimitSettings.EXECUTOR)
                instanceof Holder holder) {
            return holder.nodeLimits();
        }
        throw new IllegalStateException("The server has no executor " + RateLimitSettings.EXECUTOR);
    }

    /** What is known of failed authentications. */
    public FailedAuthentications failedAuthentications() {
        return failedAuthentications;
    }

    /** Takes a token of a client's or a realm's; nothing if there was one, else the nanoseconds until there will be. */
    OptionalLong take(String id, RateLimit limit) {
        return take(buckets, new Limited(id, limit));
    }

    /** The same, of the bucket of the request's source address in the session's realm. */
    OptionalLong takeOfSource(KeycloakSession session, RateLimit limit) {
        String realm = session.getContext().getRealm().getId();
        return take(sources, new Limited(realm + " " + SourceNetwork.of(session), limit));
    }

    private static OptionalLong take(Cache<Limited, TokenBucket> buckets, Limited limited) {
        long now = System.nanoTime();
        return buckets.get(limited, any -> new TokenBucket(now)).take(limited.limit(), now);
    }
}
