package digital.webpremios.identity.keycloak.firstsignin.pool;

import digital.webpremios.identity.firstsignin.SourcePoolAnswer;
import digital.webpremios.identity.firstsignin.SourcePoolClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Limits how many of this node's threads wait for one pool, to {@value #MAX_WAITING}, so that one slow pool does not
 * block all sign-ins. Further users are told to try again.
 */
final class Bulkhead {

    static final int MAX_WAITING = 16;

    /** The places by endpoint and client id. There are only as many as administrators configured. */
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    SourcePoolAnswer ask(SourcePoolClient client, Supplier<SourcePoolAnswer> question) {
        Semaphore free =
                places.computeIfAbsent(client.endpoint() + " " + client.clientId(), pool -> new Semaphore(MAX_WAITING));
        if (!free.tryAcquire()) {
            return SourcePoolAnswer.unavailable("too-many-waiting");
        }
        try {
            return question.get();
        } finally {
            free.release();
        }
    }
}
