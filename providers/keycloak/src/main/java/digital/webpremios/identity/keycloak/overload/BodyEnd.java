package digital.webpremios.identity.keycloak.overload;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Optional;
import java.util.Set;

/**
 * Detects the end of a request's body. RESTEasy pauses every request; Vert.x allows that after the end of an HTTP/1.1
 * request, but not of an HTTP/2 request, where the announced length is used.
 */
public sealed interface BodyEnd {

    /** The methods whose resources read a body. */
    Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    /** Whether this many bytes are the whole body. */
    boolean isReached(int bytes);

    /** The request signals its end. */
    record OfRequest() implements BodyEnd {

        @Override
        public boolean isReached(int bytes) {
            return false;
        }
    }

    /** The body has the announced length. */
    record AtLength(long length) implements BodyEnd {

        @Override
        public boolean isReached(int bytes) {
            return bytes >= length;
        }
    }

    /** Whether the request has a body, or may have one. */
    static boolean isToCome(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return !length.equals("0");
        }
        return request.version() == HttpVersion.HTTP_2
                ? WITH_BODY.contains(request.method())
                : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Empty for an HTTP/2 body of unknown length, which a worker must read. */
    static Optional<BodyEnd> of(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            return Optional.of(new OfRequest());
        }
        // Netty has refused a length that is not a number
        return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                .map(length -> new AtLength(Long.parseLong(length)));
    }
}
