package digital.webpremios.identity.realmconfig.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The admin API of a running server. Threads may share it. */
final class HttpAdminApi implements AdminApi {

    /** Making a realm with its keys takes a while on a small machine. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final int UNAUTHORIZED = 401;
    private static final int OK_UNTIL = 300;

    private final ServerUrl server;
    private final Exchange exchange;
    private final Tokens tokens;

    HttpAdminApi(ServerUrl server, Credentials credentials) {
        this.server = server;
        this.exchange = new Exchange(server);
        this.tokens = new Tokens(server, exchange, credentials);
    }

    @Override
    public Optional<JsonNode> find(String path) {
        HttpResponse<String> answer = ask("GET", path, HttpRequest.BodyPublishers.noBody(), true);
        if (answer.statusCode() == AdminFailure.NOT_FOUND) {
            return Optional.empty();
        }
        JsonNode body = Answers.json(accepted("GET", path, answer));
        if (body.isMissingNode()) {
            throw new AdminFailure(answer.statusCode(), server.root() + ": the answer to GET " + path + " is no JSON");
        }
        return Optional.of(body);
    }

    @Override
    public JsonNode send(AdminRequest request) {
        HttpRequest.BodyPublisher body = request.body()
                .map(json -> HttpRequest.BodyPublishers.ofString(json.toString(), UTF_8))
                .orElseGet(HttpRequest.BodyPublishers::noBody);
        HttpResponse<String> answer = ask(request.method(), request.path(), body, request.isIdempotent());
        boolean gone = request.method().equals("DELETE") && answer.statusCode() == AdminFailure.NOT_FOUND;
        return gone ? MissingNode.getInstance() : Answers.json(accepted(request.method(), request.path(), answer));
    }

    private HttpResponse<String> ask(String method, String path, HttpRequest.BodyPublisher body, boolean repeatable) {
        HttpResponse<String> answer = exchange.send(() -> request(method, path, body), repeatable);
        if (answer.statusCode() != UNAUTHORIZED) {
            return answer;
        }
        tokens.forget();
        return exchange.send(() -> request(method, path, body), repeatable);
    }

    private HttpRequest request(String method, String path, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + tokens.token())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
    }

    private static HttpResponse<String> accepted(String method, String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= OK_UNTIL) {
            throw Answers.failure(method, path, answer);
        }
        return answer;
    }
}
