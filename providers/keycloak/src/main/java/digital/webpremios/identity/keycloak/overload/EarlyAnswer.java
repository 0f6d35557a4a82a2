package digital.webpremios.identity.keycloak.overload;

import digital.webpremios.identity.denial.OAuthError;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.models.BrowserSecurityHeaders;

/**
 * An error that is sent before Keycloak sees the request, in the form that the token endpoint's clients read. The
 * tenant is unknown, so the security headers are Keycloak's defaults.
 */
public final class EarlyAnswer {

    private static final int RETRY_AFTER_SECONDS = 1;

    /** The server is overloaded. */
    static final EarlyAnswer OVERLOAD = new EarlyAnswer(
            Status.SERVICE_UNAVAILABLE,
            OAuthError.TEMPORARILY_UNAVAILABLE,
            Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS)));

    /** The body did not arrive in time. */
    static final EarlyAnswer BODY_TOO_SLOW =
            new EarlyAnswer(Status.REQUEST_TIMEOUT, OAuthError.INVALID_REQUEST, Map.of());

    /** The body is too long. */
    static final EarlyAnswer BODY_TOO_LONG =
            new EarlyAnswer(Status.REQUEST_ENTITY_TOO_LARGE, OAuthError.INVALID_REQUEST, Map.of());

    /** The request is malformed. */
    public static final EarlyAnswer MALFORMED =
            new EarlyAnswer(Status.BAD_REQUEST, OAuthError.INVALID_REQUEST, Map.of());

    /** The server failed. */
    public static final EarlyAnswer FAILED =
            new EarlyAnswer(Status.INTERNAL_SERVER_ERROR, OAuthError.SERVER_ERROR, Map.of());

    private final int status;
    private final Buffer body;
    /** Stored as bytes, because under overload the cost of an error is taken from token requests. */
    private final Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();

    private EarlyAnswer(Status status, OAuthError error, Map<String, String> more) {
        this.status = status.getStatusCode();
        this.body = Buffer.buffer("{\"error\":\"" + error.code() + "\"}");
        put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON + ";charset=UTF-8");
        put(HttpHeaders.CACHE_CONTROL, "no-store");
        put("Pragma", "no-cache");
        put("Access-Control-Allow-Origin", "*");
        more.forEach(this::put);
        for (BrowserSecurityHeaders header : BrowserSecurityHeaders.values()) {
            if (!header.getDefaultValue().isEmpty()) {
                put(header.getHeaderName(), header.getDefaultValue());
            }
        }
    }

    /** Sends the answer. */
    public Future<Void> send(HttpServerRequest request) {
        HttpServerResponse response = request.response().setStatusCode(status);
        headers.forEach(response::putHeader);
        return response.end(body);
    }

    /** The whole HTTP/1.1 answer for a connection that stays open. It is read-only and cannot be released. */
    ByteBuf bytes() {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + HttpResponseStatus.valueOf(status) + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("content-length: ").append(body.length()).append("\r\n\r\n");
        ByteBuf bytes = Unpooled.directBuffer();
        bytes.writeCharSequence(head, StandardCharsets.US_ASCII);
        bytes.writeBytes(body.getBytes());
        return Unpooled.unreleasableBuffer(bytes.asReadOnly());
    }

    private void put(String name, String value) {
        headers.put(optimized(name), optimized(value));
    }

    private static CharSequence optimized(String text) {
        return io.vertx.core.http.HttpHeaders.createOptimized(text);
    }
}
