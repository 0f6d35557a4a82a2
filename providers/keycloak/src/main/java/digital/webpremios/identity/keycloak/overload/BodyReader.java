package digital.webpremios.identity.keycloak.overload;

import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Reads request bodies before a worker gets the request, so that a slow client holds no worker. The admin API is
 * exempt: it reads a body only after it knows the sender, and imports take long.
 */
@Singleton
public class BodyReader {

    private static final int AFTER_THE_GUARDS = Integer.MIN_VALUE + 2;
    private static final String ADMIN_API = "/admin/";

    /** Far more than any token request needs, and the limit of the TLS edge. */
    private static final int MOST_BYTES = 256 * 1024;

    /** Keycloak also accepts SAML responses, signed requests and client metadata. */
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
