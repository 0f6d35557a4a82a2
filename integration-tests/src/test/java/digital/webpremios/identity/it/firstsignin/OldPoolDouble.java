package digital.webpremios.identity.it.firstsignin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A test double of a Cognito user pool on loopback. It knows its users' passwords and counts requests. */
public final class OldPoolDouble implements AutoCloseable {

    public static final String SECRET = "secretOfTheOldPoolsAppClient0123456789";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TARGET = "AWSCognitoIdentityProviderService.InitiateAuth";

    private final String clientId;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private volatile BiFunction<String, String, OldPoolReply> replies = this::reply;

    private OldPoolDouble(String clientId) {
        this.clientId = clientId;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    public static OldPoolDouble start(String clientId) {
        return new OldPoolDouble(clientId);
    }

    /** The settings that make Keycloak ask this pool. */
    public Map<String, String> settings() {
        return Map.of(
                "path",
                "old-pool",
                "endpoint",
                endpoint(),
                "client-id",
                clientId,
                "client-secret",
                SECRET,
                "timeout-milliseconds",
                "2000");
    }

    public String endpoint() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/";
    }

    public void knows(TemporaryUser user, String password) {
        passwords.put(user.name(), password);
    }

    /** Answers every request like this from now on. */
    public void answers(OldPoolReply reply) {
        replies = (username, password) -> reply;
    }

    /** Answers requests with the right password like this from now on, and refuses all others. */
    public void answersTheRightPassword(OldPoolReply reply) {
        replies = (username, password) -> password.equals(passwords.get(username)) ? reply : reply(username, password);
    }

    /** Returns to its ordinary answers. */
    public void recover() {
        replies = this::reply;
        asked.clear();
    }

    /** The number of requests for the user. */
    public int timesAskedAbout(TemporaryUser user) {
        return (int) asked.stream().filter(user.name()::equals).count();
    }

    /** The number of requests. */
    public int timesAsked() {
        return asked.size();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        assertThat(problems).as("requests that Cognito would not understand").isEmpty();
    }

    private OldPoolReply reply(String username, String password) {
        String known = passwords.get(username);
        if (known == null) {
            return OldPoolReply.error("UserNotFoundException", "User does not exist.");
        }
        return known.equals(password)
                ? OldPoolReply.TOKENS
                : OldPoolReply.error("NotAuthorizedException", "Incorrect username or password.");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            JsonNode parameters = request.path("AuthParameters");
            String username = parameters.path("USERNAME").asText();
            asked.add(username);
            check(exchange, request);
            OldPoolReply reply = secretHash(username)
                            .equals(parameters.path("SECRET_HASH").asText())
                    ? replies.apply(username, parameters.path("PASSWORD").asText())
                    : OldPoolReply.error(
                            "NotAuthorizedException", "Unable to verify secret hash for client " + clientId);
            reply.send(exchange);
        }
    }

    private void check(HttpExchange exchange, JsonNode request) {
        expect("POST", exchange.getRequestMethod());
        expect(TARGET, exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        expect("application/x-amz-json-1.1", exchange.getRequestHeaders().getFirst("Content-Type"));
        expect("USER_PASSWORD_AUTH", request.path("AuthFlow").asText());
        expect(clientId, request.path("ClientId").asText());
    }

    private void expect(String expected, String found) {
        if (!expected.equals(found)) {
            problems.add("expected " + expected + ", found " + found);
        }
    }

    private String secretHash(String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            mac.update(username.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(clientId.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
