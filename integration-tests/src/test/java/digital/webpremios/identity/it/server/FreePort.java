package digital.webpremios.identity.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports that nobody uses. */
final class FreePort {

    private static final int ATTEMPTS = 100;

    private FreePort() {}

    static int find() {
        try (ServerSocket socket = listen(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of two that follow one another. */
    static int findTwo() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int first = find();
            try (ServerSocket one = listen(first);
                    ServerSocket other = listen(first + 1)) {
                return Math.min(one.getLocalPort(), other.getLocalPort());
            } catch (IOException e) {
                // somebody has the second; another pair then
            }
        }
        throw new IllegalStateException("No two free ports follow one another");
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
