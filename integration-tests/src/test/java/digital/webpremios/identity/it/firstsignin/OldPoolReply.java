package digital.webpremios.identity.it.firstsignin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import digital.webpremios.identity.it.support.http.Pause;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;

/** An answer of the source pool's double, after a pause. */
public record OldPoolReply(int status, Map<String, String> headers, String body, Duration pause) {

    /** Cognito's answer to a right password, from its API reference. */
    public static final OldPoolReply TOKENS = of(
            200,
            "{\"AuthenticationResult\":{\"AccessToken\":\"eyJhbGciOiJub25lIn0.old-pool.token\",\"ExpiresIn\":3600,"
                    + "\"IdToken\":\"eyJhbGciOiJub25lIn0.old-pool.token\",\"RefreshToken\":\"old-pool-refresh\","
                    + "\"TokenType\":\"Bearer\"},\"ChallengeParameters\":{}}");

    public OldPoolReply {
        headers = Map.copyOf(headers);
    }

    public static OldPoolReply of(int status, String body) {
        return new OldPoolReply(status, Map.of(), body, Duration.ZERO);
    }

    public static OldPoolReply challenge(String name) {
        return of(
                200,
                "{\"ChallengeName\":\"" + name + "\",\"ChallengeParameters\":{},\"Session\":\"session-of-20-chars\"}");
    }

    public static OldPoolReply error(String type, String message) {
        return of(400, "{\"__type\":\"" + type + "\",\"message\":\"" + message + "\"}");
    }

    public OldPoolReply with(String header, String value) {
        return new OldPoolReply(status, Map.of(header, value), body, pause);
    }

    public OldPoolReply after(Duration wait) {
        return new OldPoolReply(status, headers, body, wait);
    }

    public void send(HttpExchange exchange) throws IOException {
        Pause.of(pause);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
