package digital.webpremios.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.response.Response;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More requests than there are workers and places in the queue. */
@KeycloakTest
final class OverloadIT {

    private static final int TOO_MANY = KeycloakServer.WORKERS + KeycloakServer.QUEUED_REQUESTS + 50;
    private static final Duration BUSY = Duration.ofSeconds(20);
    private static final String REFUSAL = "{\"error\":\"temporarily_unavailable\"}";

    private final KeycloakServer server;

    OverloadIT(KeycloakServer server) {
        this.server = server;
    }

    @Test
    void aRequestThatNoPlaceIsLeftForIsToldToComeAgainAndThoseThatHaveOneAreAnswered() throws Exception {
        Instant until = Instant.now().plus(BUSY);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(new ServerProbe(server).busy(until))
                .POST(BodyPublishers.noBody())
                .build();

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, TOO_MANY)
                .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        CompletableFuture.anyOf(answers.toArray(CompletableFuture<?>[]::new)).join();
        HttpResponse<String> first = answers.stream()
                .filter(CompletableFuture::isDone)
                .findFirst()
                .orElseThrow()
                .get();
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.body()).isEqualTo(REFUSAL);
        for (TestTenant tenant : TestTenant.values()) {
            assertRefused(TokenRequests.guide(server, Tokens.partnerOf(tenant), Tokens.scopeOf(tenant)));
        }

        assertThat(statuses(answers))
                .containsOnly(204, 503)
                .filteredOn(status -> status == 204)
                .hasSizeGreaterThanOrEqualTo(KeycloakServer.QUEUED_REQUESTS);
        for (TestTenant tenant : TestTenant.values()) {
            assertThat(Tokens.issue(server, tenant)).isNotEmpty();
        }
    }

    private static void assertRefused(Response response) {
        response.then()
                .statusCode(503)
                .header("Retry-After", "1")
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(response.body().asString()).isEqualTo(REFUSAL);
    }

    private static List<Integer> statuses(List<CompletableFuture<HttpResponse<String>>> answers)
            throws InterruptedException, ExecutionException {
        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            statuses.add(answer.get().statusCode());
        }
        return statuses;
    }
}
