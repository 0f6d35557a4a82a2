package digital.webpremios.identity.realmconfig.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;

/** The administrator's access token: asked for when it is first needed, and again before it ends. */
final class Tokens {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final long NANOS = 1_000_000_000L;

    private final ServerUrl server;
    private final Exchange exchange;
    private final Credentials credentials;
    private String token = "";
    private long renewAt;

    Tokens(ServerUrl server, Exchange exchange, Credentials credentials) {
        this.server = server;
        this.exchange = exchange;
        this.credentials = credentials;
    }

    /** A token that is good for at least a third of its lifetime. */
    synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - renewAt >= 0) {
            HttpResponse<String> answer = exchange.send(this::request, true);
            JsonNode body = Answers.json(answer);
            if (answer.statusCode() != OK || !body.path("access_token").isTextual()) {
                throw refused(answer.statusCode(), body);
            }
            token = body.path("access_token").asText();
            renewAt = System.nanoTime() + body.path("expires_in").asLong() * NANOS * 2 / 3;
        }
        return token;
    }

    /** Forgets the token, for the server refused it. */
    synchronized void forget() {
        token = "";
    }

    private HttpRequest request() {
        String form = credentials.form().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        String path = "/realms/" + URLEncoder.encode(credentials.realm(), UTF_8) + "/protocol/openid-connect/token";
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private AdminFailure refused(int status, JsonNode body) {
        String error = body.path("error").asText("");
        String problem = switch (error) {
            case "Realm does not exist" -> "there is no realm '" + credentials.realm() + "'";
            case "invalid_grant", "invalid_client", "unauthorized_client" -> credentials.wrong();
            case "access_denied", "invalid_request", "unsupported_grant_type", "too_many_requests" ->
                "no token was given: " + status + " " + error;
            default -> "that is no Keycloak, or not its root: the token endpoint answered " + status;
        };
        return new AdminFailure(status, server.root() + ": " + problem);
    }
}
