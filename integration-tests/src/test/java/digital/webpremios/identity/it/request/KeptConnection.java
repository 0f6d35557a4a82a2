package digital.webpremios.identity.it.request;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.support.http.RawAnswer;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection for several requests, which may be sent before earlier answers are read. */
final class KeptConnection implements Closeable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Socket socket;
    private final DataInputStream in;

    KeptConnection(KeycloakServer server) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(socket.getInputStream());
    }

    /** Sends all requests at once. */
    void send(String... requests) throws IOException {
        socket.getOutputStream().write(String.join("", requests).getBytes(StandardCharsets.UTF_8));
    }

    /** The next answer, which must announce its length. */
    RawAnswer read() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf(END_OF_HEAD) < 0) {
            head.append((char) in.readUnsignedByte());
        }
        RawAnswer answer = RawAnswer.parse(head.toString());
        byte[] body = new byte[Integer.parseInt(answer.header("Content-Length").get(0))];
        in.readFully(body);
        return new RawAnswer(answer.status(), answer.headers(), new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
