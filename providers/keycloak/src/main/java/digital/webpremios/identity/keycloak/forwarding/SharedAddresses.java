package digital.webpremios.identity.keycloak.forwarding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The source addresses that several clients share. Bounded: an address is forgotten after an hour, or when there are
 * too many.
 */
final class SharedAddresses {

    /** The number of clients at one address that cannot be a coincidence. */
    static final int SEVERAL = 3;

    private static final int MAX_ADDRESSES = 10_000;

    private final Cache<String, Set<String>> clients = Caffeine.newBuilder()
            .maximumSize(MAX_ADDRESSES)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** Records that the client obtained a token from the address, and returns whether several clients have. */
    boolean add(String address, String clientId) {
        Set<String> known = clients.get(address, any -> ConcurrentHashMap.newKeySet());
        if (known.size() < SEVERAL) {
            known.add(clientId);
        }
        return known.size() >= SEVERAL;
    }
}
