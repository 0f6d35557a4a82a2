package digital.webpremios.identity.keycloak.forwarding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which source addresses several clients share. Bounded: an address is forgotten after an hour, or when there are many. */
final class SharedAddresses {

    /** As many clients at one address are more than chance. */
    static final int SEVERAL = 3;

    private static final int MAX_ADDRESSES = 10_000;

    private final Cache<String, Set<String>> clients = Caffeine.newBuilder()
            .maximumSize(MAX_ADDRESSES)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** Notes that the client obtained a token from the address; whether several clients have. */
    boolean add(String address, String clientId) {
        Set<String> known = clients.get(address, any -> ConcurrentHashMap.newKeySet());
        if (known.size() < SEVERAL) {
            known.add(clientId);
        }
        return known.size() >= SEVERAL;
    }
}
