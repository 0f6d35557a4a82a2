package digital.webpremios.identity.it.border.wire;

import digital.webpremios.identity.it.server.KeycloakServer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A connection that sends bytes as they are. It is reused if the server keeps it open, and opened again if not. */
public final class Wire implements Closeable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final KeycloakServer server;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    public Wire(KeycloakServer server) {
        this.server = server;
    }

    /** Sends one request, one byte for each character, and reads its answer. */
    public WireAnswer exchange(String request) {
        boolean kept = socket != null;
        try {
            return once(request);
        } catch (SocketTimeoutException e) {
            close();
            return WireAnswer.none(WireAnswer.SILENCE);
        } catch (EOFException | SocketException e) {
            close();
            // the server may end a kept connection at any time; a new one is no longer idle
            return kept ? exchange(request) : WireAnswer.none(WireAnswer.CLOSED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends one request on a connection of its own, and then closes it or waits for the answer. */
    public WireAnswer exchangeAlone(String request, boolean hangsUp) {
        close();
        try {
            InputStream answers = connect();
            write(request);
            if (hangsUp && socket != null) {
                socket.shutdownOutput();
            }
            return read(answers, request.startsWith("HEAD "));
        } catch (SocketTimeoutException e) {
            return WireAnswer.none(WireAnswer.SILENCE);
        } catch (EOFException | SocketException e) {
            return WireAnswer.none(WireAnswer.CLOSED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close();
        }
    }

    private void write(String request) throws IOException {
        if (socket != null) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private WireAnswer once(String request) throws IOException {
        InputStream answers = connect();
        write(request);
        WireAnswer answer = read(answers, request.startsWith("HEAD "));
        boolean ends = answer.header("connection").stream().anyMatch(value -> value.equalsIgnoreCase("close"))
                || request.contains("HTTP/1.0\r\n");
        if (ends) {
            close();
        }
        return answer;
    }

    private InputStream connect() throws IOException {
        InputStream open = in;
        if (open == null) {
            Socket made = new Socket(InetAddress.getLoopbackAddress(), server.port());
            made.setSoTimeout(PATIENCE_MILLIS);
            made.setTcpNoDelay(true);
            open = new BufferedInputStream(made.getInputStream());
            socket = made;
            in = open;
        }
        return open;
    }

    private static WireAnswer read(InputStream in, boolean withoutBody) throws IOException {
        String first = line(in);
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        List<String> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        WireAnswer head = new WireAnswer(status, headers, "");
        if (status < 200) {
            return read(in, withoutBody);
        }
        if (withoutBody || status == 204 || status == 304) {
            return head;
        }
        return new WireAnswer(status, headers, body(in, head));
    }

    private static String body(InputStream in, WireAnswer head) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String length = head.firstHeader("content-length");
        if (head.firstHeader("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                body.write(exactly(in, size));
                line(in);
            }
            line(in);
        } else if (!length.isEmpty()) {
            body.write(exactly(in, Integer.parseInt(length)));
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer ends after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
