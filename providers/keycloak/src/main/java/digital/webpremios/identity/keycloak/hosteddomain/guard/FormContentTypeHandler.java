package digital.webpremios.identity.keycloak.hosteddomain.guard;

import digital.webpremios.identity.cognito.request.FormContentType;
import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;

/**
 * Takes the parameters off a form's content type at the hosted domain's endpoints. The server parses them in the header as it
 * came, and fails at what it cannot read, such as a charset without a name; the endpoints read bytes and need none.
 */
@Singleton
public class FormContentTypeHandler {

    private static final int BEFORE_THE_RESOURCES = Integer.MIN_VALUE + 2;

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_RESOURCES).handler(FormContentTypeHandler::simplify);
    }

    private static void simplify(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (EndpointPath.contains(context.normalizedPath())
                && FormContentType.isForm(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
        }
        context.next();
    }
}
