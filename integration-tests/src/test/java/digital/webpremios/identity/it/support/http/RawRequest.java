package digital.webpremios.identity.it.support.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A request that is sent exactly as it is written here. No client library normalizes its path or host. */
public final class RawRequest {

    private static final int PATIENCE_MILLIS = 60_000;

    private final String start;
    private final List<String> headers = new ArrayList<>();
    private String source = "127.0.0.1";
    private String body = "";

    private RawRequest(String method, String target) {
        this.start = method + " " + target + " HTTP/1.1";
    }

    /** A request without a host. */
    public static RawRequest of(String method, String target) {
        return new RawRequest(method, target);
    }

    public static RawRequest get(String host, String target) {
        return of("GET", target).header("Host: " + host);
    }

    public static RawRequest get(TestTenant tenant, String target) {
        return get(tenant.host(), target);
    }

    public static RawRequest post(TestTenant tenant, String target, String form) {
        return of("POST", target).header("Host: " + tenant.host()).form(form);
    }

    public RawRequest header(String line) {
        headers.add(line);
        return this;
    }

    public RawRequest form(String form) {
        body = form;
        return header("Content-Type: application/x-www-form-urlencoded");
    }

    public RawRequest json(String json) {
        body = json;
        return header("Content-Type: application/json");
    }

    /** Sends it from another address of loopback. */
    public RawRequest from(String address) {
        source = address;
        return this;
    }

    public RawAnswer send(KeycloakServer server) {
        StringBuilder request = new StringBuilder(start).append("\r\n");
        headers.forEach(line -> request.append(line).append("\r\n"));
        request.append("Content-Length: ").append(body.getBytes(UTF_8).length);
        request.append("\r\nConnection: close\r\n\r\n").append(body);
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.port(), InetAddress.getByName(source), 0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.toString().getBytes(UTF_8));
            return RawAnswer.parse(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
