package digital.webpremios.identity.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import digital.webpremios.identity.benchmark.request.Host;
import digital.webpremios.identity.benchmark.request.MachineClient;
import digital.webpremios.identity.benchmark.request.Target;
import digital.webpremios.identity.benchmark.request.TokenRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FloodTest {

    private static final Duration LENGTH = Duration.ofMillis(400);

    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void noMoreThanTheScheduleIsSentAndEachAnswerIsCounted() throws IOException {
        server.createContext("/", exchange -> answer(exchange, 503));

        FloodAnswers answers = new Flood(200, 500).run(target(), LENGTH);

        // on a busy machine the last ones are not sent before the end
        assertThat(requests.get()).isBetween(100, 200);
        assertThat(answers.refusals().getTotalCount()).isEqualTo(requests.get());
        assertThat(answers.failed()).isZero();
    }

    @Test
    void answersThatComeAfterTheEndAreWaitedFor() throws IOException {
        server.createContext("/", exchange -> {
            pause(LENGTH.multipliedBy(2));
            answer(exchange, 503);
        });

        FloodAnswers answers = new Flood(10, 1_000).run(target(), LENGTH);

        assertThat(answers.refusals().getTotalCount())
                .as("one a connection: none is free again before the end")
                .isEqualTo(10);
        assertThat(answers.refusals().getMinValue()).isGreaterThanOrEqualTo(LENGTH.toMillis() * 1_000);
    }

    @Test
    void aConnectionThatIsLostIsCountedAndOpenedAnew() throws IOException {
        server.createContext("/", exchange -> {
            if (requests.get() % 2 == 1) {
                requests.incrementAndGet();
                exchange.close();
            } else {
                answer(exchange, 503);
            }
        });

        FloodAnswers answers = new Flood(1, 50).run(target(), LENGTH);

        assertThat(answers.others()).containsOnlyKeys("connection lost");
        assertThat(answers.refusals().getTotalCount()).isGreaterThan(1);
        assertThat(answers.sent()).isBetween(2L, 20L);
    }

    @Test
    void anAnswerInPiecesIsOneAnswer() throws IOException {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(503, 0);
            for (int piece = 0; piece < 3; piece++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause(Duration.ofMillis(5));
            }
            exchange.close();
        });

        FloodAnswers answers = new Flood(5, 50).run(target(), LENGTH);

        assertThat(answers.refusals().getTotalCount()).isEqualTo(answers.sent()).isGreaterThan(1);
        assertThat(answers.failed()).isZero();
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        requests.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Retry-After", "1");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Target target() {
        Host host = new Host("localhost", server.getAddress().getPort());
        TokenRequest request = TokenRequest.of(host, "/token", new MachineClient("client", "secret", "scope"));
        return new Target("server", host.port(), List.of(request), new Target.Keys(host, "/keys"));
    }
}
