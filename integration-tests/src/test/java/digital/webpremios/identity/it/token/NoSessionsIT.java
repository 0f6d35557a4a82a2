package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.ServerProbe;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Tests that machine tokens create no session (contract row M10). {@code -Dmachine.requests=100000} runs the row's full
 * number.
 */
@KeycloakTest
final class NoSessionsIT {

    private static final int REQUESTS = Integer.getInteger("machine.requests", 2000);
    private static final int THREADS = 3;
    private static final int ATTEMPTS = 5;
    private static final List<TestClient> PARTNERS =
            List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER, TestClient.PARTNER_NETWORK);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    @Contract("M10")
    void howeverManyTokensAreIssuedNoSessionIsLeftBehind(KeycloakServer server) throws Exception {
        ServerProbe probe = new ServerProbe(server);
        Map<String, Integer> before = probe.sessions();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> granted = new ArrayList<>();
            for (TestClient client : PARTNERS) {
                granted.add(threads.submit(() -> ask(server, client, REQUESTS / PARTNERS.size() + 1)));
            }
            int sum = 0;
            for (Future<Integer> each : granted) {
                sum += each.get();
            }
            assertThat(sum).isGreaterThanOrEqualTo(REQUESTS);
        } finally {
            threads.shutdownNow();
        }
        Map<String, Integer> after = probe.sessions();

        System.out.println("Sessions before " + REQUESTS + " machine tokens " + before + ", after " + after);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after)
                .allSatisfy((store, count) -> assertThat(count)
                        .as(store)
                        .isLessThanOrEqualTo(before.get(store))); // those of administrators may have ended meanwhile
    }

    private int ask(KeycloakServer server, TestClient client, int times) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(TokenEndpoint.of(server, client).url()))
                .header("Authorization", TokenEndpoint.basic(client.id(), client.secret()))
                .header("Content-Type", Form.CONTENT_TYPE)
                .POST(BodyPublishers.ofString(Campaigns.form(client)))
                .build();
        int granted = 0;
        for (int i = 0; i < times; i++) {
            granted += status(request) == 200 ? 1 : 0;
        }
        return granted;
    }

    /**
     * Retries a request, because a container engine's port forwarding sometimes drops a connection without an answer.
     */
    private int status(HttpRequest request) throws IOException, InterruptedException {
        IOException dropped = new IOException("never asked");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return http.send(request, BodyHandlers.ofString()).statusCode();
            } catch (IOException e) {
                dropped = e;
            }
        }
        throw dropped;
    }
}
