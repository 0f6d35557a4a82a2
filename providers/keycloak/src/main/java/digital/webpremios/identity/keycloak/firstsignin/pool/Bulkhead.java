package digital.webpremios.identity.keycloak.firstsignin.pool;

import digital.webpremios.identity.firstsignin.SourcePoolAnswer;
import digital.webpremios.identity.firstsignin.SourcePoolClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Bounds how many of this node's threads wait for one pool, {@value #MAX_WAITING} at most, so that one tenant's slow pool does
 * not stop the sign-ins of all others. Whoever comes when all places are taken is told to try again.
 */
final class Bulkhead {

    static final int MAX_WAITING = 16;

    /** By endpoint and client id, of which there are no more than administrators have written. */
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
