package digital.webpremios.identity.testserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Finds ports of loopback that are free. They are below the range of outgoing connections, which might take a port
 * before the server does, or while it is down.
 *
 * @see <a href="https://www.kernel.org/doc/html/latest/networking/ip-sysctl.html">Linux: ip_local_port_range</a>
 */
public final class FreePort {

    private static final int LOWEST = 16_384;
    private static final int LOWEST_OUTGOING = 32_768;
    private static final int ATTEMPTS = 1000;

    private FreePort() {}

    /** One free port. */
    public static int find() {
        return first(1);
    }

    /** The first of two free ports that follow one another. */
    public static int findTwo() {
        return first(2);
    }

    private static int first(int count) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, LOWEST_OUTGOING - count);
            if (IntStream.range(port, port + count).allMatch(FreePort::isFree)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + LOWEST_OUTGOING);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
