package digital.webpremios.identity.it.request;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request whose body stops half-way. */
final class SlowRequest implements AutoCloseable {

    private final Socket socket;

    private SlowRequest(Socket socket) {
        this.socket = socket;
    }

    /**
     * Sends the head and a part of the body.
     *
     * @param framing the header that announces the body's length
     */
    static SlowRequest begin(KeycloakServer server, TestTenant tenant, String path, String framing, String part) {
        return begin(server, tenant.host(), path, framing, part);
    }

    /** The same for any host. */
    static SlowRequest begin(KeycloakServer server, String host, String path, String framing, String part) {
        try {
            SlowRequest request = new SlowRequest(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            request.send("POST " + path + " HTTP/1.1\r\nHost: " + host + ":" + server.port() + "\r\nContent-Type: "
                    + SlowClientsIT.contentType(path) + "\r\n" + framing + "\r\n\r\n" + part);
            return request;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends more, one byte for each character. */
    void send(String more) {
        try {
            socket.getOutputStream().write(more.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the first line of the answer. */
    String readStatusLine() {
        try {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until the server closes the connection. */
    String readToTheEnd() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
