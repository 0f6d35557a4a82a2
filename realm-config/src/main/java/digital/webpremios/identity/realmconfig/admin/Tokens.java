package digital.webpremios.identity.realmconfig.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds the administrator's access token. It is requested when it is first needed, and again before it expires. */
final class Tokens {

    private static final int REDIRECTION = 300;
    private static final int CLIENT_ERROR = 400;
    private static final long LONGEST_LIFETIME = 86_400;
    /** The characters of a bearer token (RFC 6750, section 2.1). */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final int OK = 200;
    private static final long NANOS = 1_000_000_000L;

    private final ServerUrl server;
    private final Exchange exchange;
    private final Credentials credentials;
    private final Limits limits;
    private final Consumer<String> warnings;
    private String token = "";
    private long renewAt;
    private boolean warned;

    Tokens(ServerUrl server, Exchange exchange, Credentials credentials, Limits limits, Consumer<String> warnings) {
        this.server = server;
        this.exchange = exchange;
        this.credentials = credentials;
        this.limits = limits;
        this.warnings = warnings;
    }

    /** Returns a token that is valid for at least another third of its lifetime. */
    synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - renewAt >= 0) {
            HttpResponse<byte[]> answer = exchange.send(this::request, true);
            JsonNode body = Responses.json(answer);
            if (answer.statusCode() >= REDIRECTION && answer.statusCode() < CLIENT_ERROR) {
                throw new AdminFailure(answer.statusCode(), server.root() + ": " + Responses.redirected(answer));
            }
            String given = body.path("access_token").asText("");
            if (answer.statusCode() != OK
                    || !body.path("access_token").isTextual()
                    || !TOKEN.matcher(given).matches()) {
                throw refused(answer.statusCode(), body);
            }
            token = given;
            warnOfSize();
            long lifetime = Math.max(
                    0, Math.min(LONGEST_LIFETIME, body.path("expires_in").asLong()));
            renewAt = System.nanoTime() + lifetime * NANOS * 2 / 3;
        }
        return token;
    }

    /** Returns the size of the current token in bytes; 0 if there is none. */
    synchronized int size() {
        return token.length();
    }

    private void warnOfSize() {
        if (token.length() >= LargeToken.LARGE && !warned) {
            warned = true;
            warnings.accept(LargeToken.warning(token.length()));
        }
    }

    /** Discards the token, because the server refused it. */
    synchronized void forget() {
        token = "";
    }

    private HttpRequest request() {
        String form = credentials.form().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        String path = "/realms/" + URLEncoder.encode(credentials.realm(), UTF_8) + "/protocol/openid-connect/token";
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(limits.reading())
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
