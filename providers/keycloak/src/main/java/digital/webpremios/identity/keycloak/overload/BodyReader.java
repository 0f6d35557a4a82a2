package digital.webpremios.identity.keycloak.overload;

import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Reads the bodies of requests before a worker sees them, so that a client that sends a byte a second holds no worker: the
 * server would read them on one, waiting, both those that the hosted domain's endpoints take as they are and the forms of
 * Keycloak's own. The admin API is left alone: it reads a body only when it knows who sends it, and imports are long.
 */
@Singleton
public class BodyReader {

    private static final int AFTER_THE_GUARDS = Integer.MIN_VALUE + 2;
    private static final String ADMIN_API = "/admin/";

    /** No token request comes near; the same as at the TLS edge. */
    private static final int MOST_BYTES = 256 * 1024;

    /** Keycloak also takes SAML responses, signed requests and descriptions of clients. */
    private static final int MOST_BYTES_OF_KEYCLOAK = 1024 * 1024;

    private final UnannouncedBodies unannounced = new UnannouncedBodies();

    void register(@Observes Router router) {
        router.route().order(AFTER_THE_GUARDS).handler(this::read);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        if (path.startsWith(ADMIN_API) || !BodyEnd.isToCome(request)) {
            context.next();
            return;
        }
        int mostBytes = EndpointPath.contains(path) ? MOST_BYTES : MOST_BYTES_OF_KEYCLOAK;
        BodyEnd.of(request)
                .ifPresentOrElse(
                        end -> new BodyInTransit(context, end, mostBytes).read(), () -> unannounced.pass(context));
    }
}
