package digital.webpremios.identity.keycloak.overload;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Semaphore;

/**
 * HTTP/2 requests with a body of unannounced length. Workers read these, for an HTTP/2 request that is at its end cannot be
 * passed on; so there is a bound to how many workers they may hold.
 */
final class UnannouncedBodies {

    /** A third of the workers that Keycloak has at least. */
    static final int MOST = 16;

    private final Semaphore places = new Semaphore(MOST);

    /** Goes on with the request, if there is a place for it until it is answered or gone. */
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
