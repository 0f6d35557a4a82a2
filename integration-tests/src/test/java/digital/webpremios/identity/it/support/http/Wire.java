package digital.webpremios.identity.it.support.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import digital.webpremios.identity.it.server.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Sends requests whose head is written by the test, byte by byte, each on a new connection. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;

    private Wire() {}

    /**
     * Sends a request without a body.
     *
     * @param requestLine such as {@code GET / HTTP/1.0}; one byte for each character
     * @param headers header lines; {@code Connection: close} is added
     */
    public static RawAnswer send(KeycloakServer server, String requestLine, String... headers) {
        StringBuilder request = new StringBuilder(requestLine).append("\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.toString().getBytes(ISO_8859_1));
            return RawAnswer.parse(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
