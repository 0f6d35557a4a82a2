package digital.webpremios.identity.benchmark.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A token request of a machine client, as it is sent.
 *
 * @param path the path on its host
 * @param text the whole HTTP/1.1 request
 * @param scope the scope that the token must have
 */
public record TokenRequest(String path, String text, String scope) {

    /** The request of a client for a path of a host. */
    public static TokenRequest of(Host host, String path, MachineClient client) {
        String credentials = Base64.getEncoder()
                .encodeToString((client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8));
        String body =
                "grant_type=client_credentials&client_id=" + encode(client.id()) + "&scope=" + encode(client.scope());
        String text = "POST " + path + " HTTP/1.1\r\nHost: " + host.name() + ":" + host.port()
                + "\r\nAuthorization: Basic " + credentials
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nAccept: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        return new TokenRequest(path, text, client.scope());
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "TokenRequest[" + scope + "]";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
