package digital.webpremios.identity.realmconfig.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Consumer;

/** The admin API of a running server over HTTP. Thread-safe. */
final class HttpAdminApi implements AdminApi {

    private static final int UNAUTHORIZED = 401;
    private static final int OK_UNTIL = 300;

    private final ServerUrl server;
    private final Exchange exchange;
    private final Tokens tokens;
    private final Limits limits;
    private final Consumer<String> warnings;

    HttpAdminApi(ServerUrl server, Credentials credentials, Limits limits, Consumer<String> warnings) {
        this(server, new Exchange(server, limits), credentials, limits, warnings);
    }

    private HttpAdminApi(
            ServerUrl server, Exchange exchange, Credentials credentials, Limits limits, Consumer<String> warnings) {
        this.server = server;
        this.limits = limits;
        this.exchange = exchange;
        this.warnings = warnings;
        this.tokens = new Tokens(server, exchange, credentials, limits, warnings);
    }

    /** Returns the same server's API for another account. It shares the connections. */
    HttpAdminApi as(Credentials credentials) {
        return new HttpAdminApi(server, exchange, credentials, limits, warnings);
    }

    @Override
    public Optional<JsonNode> find(String path) {
        HttpResponse<byte[]> answer = ask("GET", path, HttpRequest.BodyPublishers.noBody(), true);
        if (answer.statusCode() == AdminFailure.NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(Responses.expected(server.root() + ": GET " + path, accepted("GET", path, answer)));
    }

    @Override
    public JsonNode send(AdminRequest request) {
        HttpRequest.BodyPublisher body = request.body()
                .map(json -> HttpRequest.BodyPublishers.ofString(json.toString(), UTF_8))
                .orElseGet(HttpRequest.BodyPublishers::noBody);
        HttpResponse<byte[]> answer = ask(request.method(), request.path(), body, request.isIdempotent());
        boolean gone = request.method().equals("DELETE") && answer.statusCode() == AdminFailure.NOT_FOUND;
        return gone ? MissingNode.getInstance() : Responses.json(accepted(request.method(), request.path(), answer));
    }

    private HttpResponse<byte[]> ask(String method, String path, HttpRequest.BodyPublisher body, boolean repeatable) {
        HttpResponse<byte[]> answer = exchange.send(() -> request(method, path, body), repeatable);
        if (answer.statusCode() != UNAUTHORIZED) {
            return answer;
        }
        tokens.forget();
        return exchange.send(() -> request(method, path, body), repeatable);
    }

    private HttpRequest request(String method, String path, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(method.equals("GET") ? limits.reading() : limits.changing())
                .header("Authorization", "Bearer " + tokens.token())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
    }

    private HttpResponse<byte[]> accepted(String method, String path, HttpResponse<byte[]> answer) {
        if (LargeToken.isRefused(answer, tokens.size())) {
            throw LargeToken.failure(method, path, answer.statusCode(), tokens.size());
        }
        if (answer.statusCode() >= OK_UNTIL) {
            throw Responses.failure(method, path, answer);
        }
        return answer;
    }
}
