package digital.webpremios.identity.keycloak.clientpolicy.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeClientAuthentication;
import digital.webpremios.identity.limit.RateLimit;
import digital.webpremios.identity.limit.TokenBucket;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.keycloak.models.KeycloakSession;

/**
 * Counts this node's failed authentications by client and source address. So whoever guesses a secret is slowed down,
 * and nobody at another address is. Unknown client ids count too, so that they cannot be told apart. Bounded; old
 * entries are forgotten. A changed limit starts anew.
 */
public final class FailedAuthentications {

    private static final int MAX_SOURCES = 100_000;
    private static final int FORGET_HOURS = 24;
    private static final int MAX_LIMITS = 8;
    private final Cache<Source, Map<RateLimit, TokenBucket>> failures = Caffeine.newBuilder()
            .maximumSize(MAX_SOURCES)
            .expireAfterAccess(FORGET_HOURS, TimeUnit.HOURS)
            .build();

    private record Source(String realmId, String clientId, String network) {}

    FailedAuthentications() {}

    /** Whether the client has failed from the address of the request. */
    public boolean has(KeycloakSession session, String clientId) {
        // usually nobody fails, and the source need not be computed
        return !failures.asMap().isEmpty() && failures.getIfPresent(source(session, clientId)) != null;
    }

    /** Nanoseconds until this client may authenticate again from the address of the request; nothing if it may now. */
    OptionalLong wait(KeycloakSession session, String clientId, RateLimit limit) {
        Map<RateLimit, TokenBucket> known = failures.getIfPresent(source(session, clientId));
        TokenBucket bucket = known == null ? null : known.get(limit);
        return bucket == null ? OptionalLong.empty() : bucket.peek(limit, System.nanoTime());
    }

    void count(KeycloakSession session, String clientId, RateLimit limit) {
        Map<RateLimit, TokenBucket> known =
                failures.get(source(session, clientId), source -> new ConcurrentHashMap<>());
        if (known.size() >= MAX_LIMITS && !known.containsKey(limit)) {
            known.clear();
        }
        long now = System.nanoTime();
        known.computeIfAbsent(limit, any -> new TokenBucket(now)).take(limit, now);
    }

    private static Source source(KeycloakSession session, String clientId) {
        return new Source(
                session.getContext().getRealm().getId(),
                // a longer id does not exist, so nobody can guess its secret
                clientId.length() > NativeClientAuthentication.MAX_CLIENT_ID
                        ? clientId.substring(0, NativeClientAuthentication.MAX_CLIENT_ID)
                        : clientId,
                SourceNetwork.of(session));
    }
}
