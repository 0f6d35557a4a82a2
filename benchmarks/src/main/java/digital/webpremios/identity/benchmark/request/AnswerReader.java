package digital.webpremios.identity.benchmark.request;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads answers of HTTP/1.1 one after the other (RFC 9112), as token endpoints send them: with a length or in chunks.
 * It replaces a client library because the load shares its cores with the servers, and java.net.http costs more CPU
 * time for each request than some of them.
 */
public final class AnswerReader {

    private static final String LENGTH = "content-length:";
    private static final String RETRY = "retry-after:";
    private static final String CHUNKED = "transfer-encoding: chunked";

    private final InputStream in;

    public AnswerReader(InputStream in) {
        this.in = in;
    }

    public Answer read() throws IOException {
        int status = status(line());
        int length = 0;
        boolean chunked = false;
        boolean retry = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
            }
            chunked |= lower.equals(CHUNKED);
            retry |= lower.startsWith(RETRY);
        }
        return new Answer(status, chunked ? chunks() : text(length), retry);
    }

    private static int status(String line) throws IOException {
        String[] parts = line.split(" ", 3);
        if (parts.length < 2 || !parts[0].equals("HTTP/1.1") || !parts[1].matches("[0-9]{3}")) {
            throw new IOException("No answer of HTTP/1.1");
        }
        return Integer.parseInt(parts[1]);
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.append(text(size));
            line();
        }
        while (!line().isEmpty()) {
            // trailers are not needed
        }
        return body.toString();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private String text(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer ends early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("The connection was closed");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
