package digital.webpremios.identity.keycloak.firstsignin.pool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import digital.webpremios.identity.firstsignin.SourcePoolAnswer;
import digital.webpremios.identity.firstsignin.SourcePoolClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

final class CognitoSourcePoolTest {

    private static final String TOKENS = "{\"AuthenticationResult\":{\"AccessToken\":\"eyJ\"}}";

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server = server();
    private String answer = TOKENS;
    private boolean hangs;

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write(answer.getBytes(UTF_8));
            body.flush();
            if (hangs) {
                awaitEnd();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void theTextsAreSentAsTheyAre() {
        assertThat(check("quotes \" and \\ and ã\u0007")).isEqualTo(new SourcePoolAnswer.Right(false));

        assertThat(asked)
                .containsExactly("{\"AuthFlow\":\"USER_PASSWORD_AUTH\",\"ClientId\":\"client\",\"AuthParameters\":"
                        + "{\"USERNAME\":\"ana\",\"PASSWORD\":\"quotes \\\" and \\\\ and ã\\u0007\"}}");
    }

    @Test
    void anAnswerWhoseBodyNeverEndsIsNone() {
        hangs = true;

        assertThat(check("p")).isEqualTo(SourcePoolAnswer.unavailable("timeout"));
    }

    @ParameterizedTest
    @CsvSource({"65536, true", "65537, false", "1000000, false"})
    void noMoreIsReadThanAnAnswerCanHave(int bytes, boolean isRead) {
        answer = TOKENS + " ".repeat(bytes - TOKENS.length());

        assertThat(check("p"))
                .isEqualTo(
                        isRead ? new SourcePoolAnswer.Right(false) : SourcePoolAnswer.unavailable("oversized-answer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "<html/>", "{\"AuthenticationResult\":null}"})
    void whatIsNoJsonObjectOfCognitosSaysNothing(String body) {
        answer = body;

        assertThat(check("p")).isEqualTo(SourcePoolAnswer.unavailable("unreadable-answer"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 257})
    void aPasswordThatNoPoolAllowsIsNotSent(int length) {
        assertThat(check("p".repeat(length))).isEqualTo(new SourcePoolAnswer.Refused("impossible-password"));
        assertThat(asked).isEmpty();
    }

    @Test
    void whereNobodyListensTheAnswerIsThatNobodyDoes() {
        server.stop(0);

        assertThat(check("p")).isEqualTo(SourcePoolAnswer.unavailable("unreachable"));
    }

    @SuppressWarnings("NullAway") // the factory looks at neither
    private SourcePoolAnswer check(String password) {
        CognitoSourcePoolFactory factory = new CognitoSourcePoolFactory();
        factory.postInit((KeycloakSessionFactory) null);
        SourcePoolClient client = new SourcePoolClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                "client",
                Optional.empty(),
                Duration.ofSeconds(2));
        return factory.create((KeycloakSession) null).check(client, "ana", password);
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
