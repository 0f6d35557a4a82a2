package digital.webpremios.identity.keycloak.overload;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Semaphore;

/**
 * Limits the HTTP/2 requests with a body of unknown length. Workers must read these bodies, because an ended HTTP/2
 * request cannot be passed on.
 */
final class UnannouncedBodies {

    /** A third of the minimum number of Keycloak's workers. */
    static final int MOST = 16;

    private final Semaphore places = new Semaphore(MOST);

    /** Continues with the request, if a place is free until it is answered or closed. */
    void pass(RoutingContext context) {
        if (places.tryAcquire()) {
            context.addEndHandler(over -> places.release());
            context.next();
        } else {
            EarlyAnswer.OVERLOAD.send(context.request());
            context.request().resume(); // what is left of its body is read and dropped
        }
    }
}
