package digital.webpremios.identity.it.cluster;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outcomes that a load reports when the server closes the connection. */
final class LoadTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 20",
                "HTTP/1.1 200 OK\r\nContent-",
                HEAD,
                HEAD + "123456789",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n",
                "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 10\r\n\r\n1"
            })
    void anAnswerThatEndsInTheMiddleIsNeitherAnAnswerNorNone(String sent) throws Exception {
        assertThat(outcomeOf(sent)).isEqualTo(Tally.HALF);
    }

    @Test
    void aConnectionThatIsClosedBeforeAnyAnswerIsLost() throws Exception {
        assertThat(outcomeOf("")).isEqualTo(Tally.LOST);
    }

    @Test
    void anAnswerThatCameWholeIsAsExpected() throws Exception {
        assertThat(outcomeOf(HEAD + "1234567890")).isEqualTo(Tally.EXPECTED);
    }

    @Test
    void aPortAtWhichNobodyListensRefuses() throws Exception {
        int port;
        try (ServerSocket closed = listen()) {
            port = closed.getLocalPort();
        }
        assertThat(outcomeAt(port)).isEqualTo(Tally.REFUSED);
    }

    private static String outcomeOf(String sent) throws IOException {
        try (ServerSocket server = listen()) {
            Thread answering = new Thread(() -> answerAll(server, sent), "half-a-server");
            answering.setDaemon(true);
            answering.start();
            return outcomeAt(server.getLocalPort());
        }
    }

    /** The outcome of every request to the port, which must be the same for all. */
    private static String outcomeAt(int port) {
        URI uri = URI.create("http://127.0.0.1:" + port + "/");
        Load load = Load.start(
                "requests",
                () -> HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString("x")),
                answer -> answer.statusCode() == 200);
        Set<String> outcomes = Load.stop(List.of(load)).get(0).outcomes();
        assertThat(outcomes).hasSize(1);
        return outcomes.iterator().next();
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static void answerAll(ServerSocket server, String sent) {
        try {
            while (!server.isClosed()) {
                try (Socket connection = server.accept()) {
                    readRequest(connection);
                    connection.getOutputStream().write(sent.getBytes(US_ASCII));
                }
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    /**
     * Reads a request to the last byte of its body. A connection that is closed with unread bytes is reset, and the
     * answer may be lost.
     */
    private static void readRequest(Socket connection) throws IOException {
        StringBuilder request = new StringBuilder();
        while (!request.toString().endsWith("\r\n\r\nx")) {
            int next = connection.getInputStream().read();
            if (next < 0) {
                return;
            }
            request.append((char) next);
        }
    }
}
