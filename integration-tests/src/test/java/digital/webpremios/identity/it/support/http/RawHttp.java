package digital.webpremios.identity.it.support.http;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Sends requests that no HTTP library would send, byte by byte over a socket, and reads the answers. */
public record RawHttp(int status, TreeMap<String, String> headers, String body) {

    /**
     * Sends one request and reads to the end.
     *
     * @param start method and target, such as {@code TRACE /oauth2/token}
     * @param headers header lines besides {@code Host}, {@code Connection} and {@code Content-Length}
     * @param body one byte for each character
     */
    public static RawHttp send(
            KeycloakServer server, TestTenant tenant, String start, List<String> headers, String body) {
        List<String> all = new ArrayList<>(headers);
        if (!body.isEmpty()) {
            all.add("Content-Length: " + body.length());
        }
        return sendAsItIs(server, tenant, start, all, body);
    }

    /** Sends one request whose headers may or may not give the length of the body. */
    public static RawHttp sendAsItIs(
            KeycloakServer server, TestTenant tenant, String start, List<String> headers, String body) {
        String head = start + " HTTP/1.1\r\nHost: " + tenant.host() + ":" + server.port() + "\r\nConnection: close\r\n"
                + (headers.isEmpty() ? "" : String.join("\r\n", headers) + "\r\n")
                + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            write(socket, head + body);
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (SocketException e) {
            // the server has answered and closed the connection before it read everything; the answer can still be read
        }
    }

    private static RawHttp parse(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String[] lines = answer.substring(0, end).split("\r\n", -1);
        TreeMap<String, String> headers = new TreeMap<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new RawHttp(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, answer.substring(end + 4));
    }
}
