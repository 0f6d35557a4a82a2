package digital.webpremios.identity.it.routing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.realm.LogGrowth;
import digital.webpremios.identity.it.support.token.HostProbe;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the host of an HTTP/2 request, which is in {@code :authority} and may also be in {@code host} (RFC 9113,
 * section 8.3.1).
 */
@KeycloakTest
final class Http2HostsIT {

    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(ISO_8859_1);
    private static final int HEADERS = 1;
    private static final int PRIORITY_FLAG = 0x20;
    private static final int PRIORITY_LENGTH = 5;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int END_OF_HEADERS_AND_STREAM = 5;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String DEMO = "auth.tenant-demo.localhost";

    private final KeycloakServer server;

    Http2HostsIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {":authority=DEMO", "host=DEMO", ":authority=DEMO host=DEMO"})
    @Contract("R1")
    void oneHostIsServedWhereverItStands(String fields) throws IOException {
        assertThat(status(fields)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":authority=",
                ":authority=[x]",
                "host=[x]",
                ":authority=someone@DEMO",
                ":authority=DEMO:x",
                ":authority=DEMO host=UAT",
                ":authority=UAT host=DEMO",
                ":authority=DEMO host=DEMO:1",
                ":authority=DEMO host=DEMO host=DEMO",
                ":authority=DEMO host=DEMO host=UAT",
                ":authority=DEMO :authority=UAT"
            })
    @Contract("R12")
    void everyOtherHostIsRefusedOrEndsTheStream(String fields) throws IOException {
        LogGrowth log = LogGrowth.from(server);

        assertThat(status(fields)).isIn(400, RESET);

        log.assertBounded(1);
    }

    /** The status of the answer, or {@link #RESET} where the server ends the stream without one. */
    private int status(String fields) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        write(block, ":method", "GET");
        write(block, ":scheme", "http");
        write(block, ":path", HostProbe.CONFIGURATION);
        for (String field : fields.isEmpty() ? List.<String>of() : List.of(fields.split(" ", -1))) {
            int equals = field.indexOf('=');
            String host = field.substring(equals + 1)
                    .replace("DEMO", DEMO + ":" + server.port())
                    .replace("UAT", "auth.tenant-uat.localhost:" + server.port());
            write(block, field.substring(0, equals), host);
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.write(PREFACE);
            frame(request, SETTINGS, 0, 0, new byte[0]);
            frame(request, HEADERS, END_OF_HEADERS_AND_STREAM, 1, block.toByteArray());
            socket.getOutputStream().write(request.toByteArray());
            return readStatus(new DataInputStream(socket.getInputStream()));
        }
    }

    private static int readStatus(DataInputStream answer) throws IOException {
        while (true) {
            int length = answer.readUnsignedByte() << 16 | answer.readUnsignedShort();
            int type = answer.readUnsignedByte();
            int flags = answer.readUnsignedByte();
            answer.readInt();
            byte[] payload = answer.readNBytes(length);
            if (type == RESET) {
                return RESET;
            }
            if (type == HEADERS) {
                return indexedStatus(payload[(flags & PRIORITY_FLAG) == 0 ? 0 : PRIORITY_LENGTH]);
            }
        }
    }

    /** The first field is the status, from HPACK's static table (RFC 7541, appendix A). */
    private static int indexedStatus(byte field) {
        return switch (field & 0xff) {
            case 0x88 -> 200;
            case 0x8c -> 400;
            case 0x8d -> 404;
            case 0x8e -> 500;
            default -> 0;
        };
    }

    private static void frame(ByteArrayOutputStream out, int type, int flags, int stream, byte[] payload)
            throws IOException {
        out.write(new byte[] {0, (byte) (payload.length >> 8), (byte) payload.length, (byte) type, (byte) flags});
        out.write(new byte[] {0, 0, 0, (byte) stream});
        out.write(payload);
    }

    /** A literal field without indexing (RFC 7541, 6.2.2), shorter than 127 bytes. */
    private static void write(ByteArrayOutputStream block, String name, String value) throws IOException {
        block.write(0);
        block.write(name.length());
        block.write(name.getBytes(ISO_8859_1));
        block.write(value.length());
        block.write(value.getBytes(ISO_8859_1));
    }
}
