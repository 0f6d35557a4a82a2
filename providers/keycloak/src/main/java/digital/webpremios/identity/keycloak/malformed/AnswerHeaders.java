package digital.webpremios.identity.keycloak.malformed;

import digital.webpremios.identity.keycloak.hosteddomain.HostedPaths;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.keycloak.models.BrowserSecurityHeaders;

/**
 * Adds security headers to answers that Keycloak gives without them, because RESTEasy refused the method, path or body
 * before any resource. An answer that has one of them is complete, since a realm may have changed or removed the
 * others.
 */
final class AnswerHeaders {

    private static final int FIRST_ERROR = 400;
    private static final String ADDED = AnswerHeaders.class.getName();

    private static final List<BrowserSecurityHeaders> SECURITY_HEADERS = List.of(
            BrowserSecurityHeaders.X_CONTENT_TYPE_OPTIONS,
            BrowserSecurityHeaders.STRICT_TRANSPORT_SECURITY,
            BrowserSecurityHeaders.REFERRER_POLICY);

    private AnswerHeaders() {}

    /** Completes the headers of a request's answer right before they are sent. */
    static void completeAtEnd(RoutingContext context) {
        if (context.get(ADDED) == null) {
            context.put(ADDED, true);
            context.addHeadersEndHandler(end -> complete(context.request().path(), context.response()));
        }
    }

    private static void complete(String path, HttpServerResponse response) {
        boolean error = response.getStatusCode() >= FIRST_ERROR;
        if (!error && (path == null || !HostedPaths.areAtRoot(path))) {
            return;
        }
        MultiMap headers = response.headers();
        if (!headers.contains(BrowserSecurityHeaders.X_CONTENT_TYPE_OPTIONS.getHeaderName())) {
            for (BrowserSecurityHeaders header : SECURITY_HEADERS) {
                if (!headers.contains(header.getHeaderName())) {
                    headers.set(header.getHeaderName(), header.getDefaultValue());
                }
            }
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
