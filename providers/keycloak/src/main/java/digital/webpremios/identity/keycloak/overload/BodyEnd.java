package digital.webpremios.identity.keycloak.overload;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Optional;

/**
 * By what the end of a body is known. RESTEasy pauses every request that it is given, which Vert.x allows after the end of an
 * HTTP/1.1 request, and not of an HTTP/2 one: there the length that was announced tells.
 */
sealed interface BodyEnd {

    /** Whether so many bytes are the whole body. */
    boolean isReached(int bytes);

    /** The request says when it is at its end. */
    record OfRequest() implements BodyEnd {

        @Override
        public boolean isReached(int bytes) {
            return false;
        }
    }

    /** The body has so many bytes. */
    record AtLength(long length) implements BodyEnd {

        @Override
        public boolean isReached(int bytes) {
            return bytes >= length;
        }
    }

    /** Nothing for an HTTP/2 request without a body, or with one of unknown length: that one a worker has to read. */
    static Optional<BodyEnd> of(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            return Optional.of(new OfRequest());
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Netty has refused what is no number
        return length == null || length.equals("0")
                ? Optional.empty()
                : Optional.of(new AtLength(Long.parseLong(length)));
    }
}
