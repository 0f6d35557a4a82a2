package digital.webpremios.identity.benchmark;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * An endpoint that gives a machine its token, and the request for it.
 *
 * @param name how the report calls it
 * @param request the request, sent again and again
 */
record Target(String name, HttpRequest request) {

    /** A request to the loopback address that asks for a host's endpoint. */
    static Target of(String name, int port, String host, String path, Client client) {
        String credentials = Base64.getEncoder()
                .encodeToString((client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8));
        String body =
                "grant_type=client_credentials&client_id=" + encode(client.id()) + "&scope=" + encode(client.scope());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Host", host + ":" + port)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return new Target(name, request);
    }

    /** A machine client and the scope that it asks for. */
    record Client(String id, String secret, String scope) {
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
