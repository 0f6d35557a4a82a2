package digital.webpremios.identity.keycloak.overload;

import digital.webpremios.identity.keycloak.hosteddomain.FormRequestFilter;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Reads the bodies of requests to the hosted domain's endpoints before a worker sees them, so that a client that sends a byte a
 * second holds no worker. The endpoints take their bodies as they are, which the server would read on a worker, waiting.
 */
@Singleton
public class BodyReader {

    private static final int AFTER_THE_GUARD = Integer.MIN_VALUE + 1;

    void register(@Observes Router router) {
        FormRequestFilter.endpoints()
                .forEach(path -> router.route(path).order(AFTER_THE_GUARD).handler(BodyReader::read));
    }

    private static void read(RoutingContext request) {
        BodyEnd.of(request.request()).ifPresentOrElse(end -> new BodyInTransit(request, end).read(), request::next);
    }
}
