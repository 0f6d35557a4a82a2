package digital.webpremios.identity.benchmark.peer.bare;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import org.jspecify.annotations.Nullable;

/** The port that all event loops share: the first takes a free one, the others join it. */
final class Listening {

    private @Nullable Future<HttpServer> first;

    synchronized Future<HttpServer> listen(HttpServer server) {
        if (first == null) {
            first = server.listen(0, "127.0.0.1");
            return first;
        }
        return first.compose(joined -> server.listen(joined.actualPort(), "127.0.0.1"));
    }

    synchronized int port() {
        if (first == null) {
            throw new IllegalStateException("Nothing listens yet");
        }
        return first.result().actualPort();
    }
}
