package digital.webpremios.identity.realmconfig;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A test double of a Keycloak server that accepts every login and answers as a test says. */
public final class HostileServer implements AutoCloseable {

    /** How an exchange is answered. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    static {
        // else each answer waits for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public HostileServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext("/", this::answer);
        http.start();
        at(
                "/realms/master/protocol/openid-connect/token",
                json("{\"access_token\":\"token-of-the-admin\",\"expires_in\":60}"));
    }

    /** Its root. */
    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Answers a path so. */
    public HostileServer at(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** Answers the parts of a realm, of which there are none; a test may replace each answer. */
    public HostileServer emptyParts(String realm) {
        for (String list : List.of(
                "/client-scopes",
                "/clients",
                "/groups",
                "/default-default-client-scopes",
                "/default-optional-client-scopes",
                "/authentication/required-actions",
                "/components")) {
            at(realm + list, json("[]"));
        }
        for (String object : List.of("/users/profile", "/client-policies/profiles", "/client-policies/policies")) {
            at(realm + object, json("{}"));
        }
        return this;
    }

    /** The requests so far: path, and the Authorization header. */
    public List<String> requests() {
        return requests;
    }

    /** JSON with status 200. */
    public static Reply json(String body) {
        return json(200, body);
    }

    public static Reply json(int status, String body) {
        return bytes(status, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply bytes(int status, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** A body that never ends, as fast as it is read or a byte now and then. */
    public static Reply endless(byte[] part, long pauseMillis) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            while (!Thread.currentThread().isInterrupted()) {
                body.write(part);
                body.flush();
                try {
                    Thread.sleep(pauseMillis);
                } catch (InterruptedException e) {
                    return;
                }
            }
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getRequestBody().readAllBytes();
        try (exchange) {
            replies.getOrDefault(path, json(404, "{\"error\":\"not here\"}")).to(exchange);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
