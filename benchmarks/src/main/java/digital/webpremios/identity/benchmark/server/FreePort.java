package digital.webpremios.identity.benchmark.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of loopback at which nothing listens. */
final class FreePort {

    private static final int ATTEMPTS = 1000;

    private FreePort() {}

    static int find() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The first of two that follow one another. */
    static int findTwo() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = find();
            if (isFree(port + 1)) {
                return port;
            }
        }
        throw new IllegalStateException("No two ports are free that follow one another");
    }

    private static boolean isFree(int port) throws IOException {
        if (port > 65_535) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        }
    }
}
