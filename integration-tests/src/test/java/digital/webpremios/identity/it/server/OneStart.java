package digital.webpremios.identity.it.server;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one start of the server that all tests share: if it fails, it fails once, and every test is told why. */
record OneStart(@Nullable KeycloakServer server, @Nullable RuntimeException failure) implements AutoCloseable {

    static OneStart of(Supplier<KeycloakServer> start) {
        try {
            return new OneStart(start.get(), null);
        } catch (RuntimeException e) {
            return new OneStart(null, e);
        }
    }

    KeycloakServer get() {
        if (server == null) {
            throw new IllegalStateException("The server did not start", failure);
        }
        return server;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
