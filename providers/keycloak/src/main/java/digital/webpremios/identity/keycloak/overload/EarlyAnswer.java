package digital.webpremios.identity.keycloak.overload;

import digital.webpremios.identity.denial.OAuthError;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.keycloak.models.BrowserSecurityHeaders;

/**
 * A refusal from before Keycloak, in the form that the token endpoint's clients read. Nothing knows the tenant by then, so the
 * security headers are Keycloak's defaults.
 */
final class EarlyAnswer {

    private static final int RETRY_AFTER_SECONDS = 1;

    /** There is no room for the request. */
    static final EarlyAnswer OVERLOAD = new EarlyAnswer(
            Status.SERVICE_UNAVAILABLE,
            OAuthError.TEMPORARILY_UNAVAILABLE,
            Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS)));

    /** The body did not come in time. */
    static final EarlyAnswer BODY_TOO_SLOW =
            new EarlyAnswer(Status.REQUEST_TIMEOUT, OAuthError.INVALID_REQUEST, Map.of());

    /** The body is longer than any that has a meaning. */
    static final EarlyAnswer BODY_TOO_LONG =
            new EarlyAnswer(Status.REQUEST_ENTITY_TOO_LARGE, OAuthError.INVALID_REQUEST, Map.of());

    private final int status;
    private final String body;
    private final MultiMap headers;

    private EarlyAnswer(Status status, OAuthError error, Map<String, String> more) {
        this.status = status.getStatusCode();
        this.body = "{\"error\":\"" + error.code() + "\"}";
        this.headers = MultiMap.caseInsensitiveMultiMap()
                .add(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON + ";charset=UTF-8")
                .add(HttpHeaders.CACHE_CONTROL, "no-store")
                .add("Pragma", "no-cache")
                .add("Access-Control-Allow-Origin", "*");
        headers.addAll(more);
        for (BrowserSecurityHeaders header : BrowserSecurityHeaders.values()) {
            if (!header.getDefaultValue().isEmpty()) {
                headers.add(header.getHeaderName(), header.getDefaultValue());
            }
        }
    }

    /** Sends the answer. */
    Future<Void> send(HttpServerRequest request) {
        HttpServerResponse response = request.response().setStatusCode(status);
        response.headers().setAll(headers);
        return response.end(body);
    }
}
