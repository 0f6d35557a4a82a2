package digital.webpremios.identity.it.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.realm.ServerProbe;
import digital.webpremios.identity.it.support.token.TokenRequests;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the server under more requests than it has workers and places in the queue. */
@KeycloakTest
final class OverloadIT {

    private static final int TOO_MANY = KeycloakServer.WORKERS + KeycloakServer.QUEUED_REQUESTS + 50;
    private static final Duration BUSY = Duration.ofSeconds(20);
    private static final int ON_ONE_CONNECTION = 200;
    private static final Pattern REFUSALS = Pattern.compile("(?m)^webpremios_overload_refusals_total (\\S+)$");
    private static final String REFUSAL = "{\"error\":\"temporarily_unavailable\"}";

    private final KeycloakServer server;

    OverloadIT(KeycloakServer server) {
        this.server = server;
    }

    @Test
    void aRequestThatNoPlaceIsLeftForIsToldToComeAgainAndThoseThatHaveOneAreAnswered() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = fillTheQueue();
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

    @Test
    void onOneConnectionManyRequestsAreRefusedAndThenEachTenantIsAnsweredInTheOrderOfTheRequests() throws Exception {
        String demo = request(TestTenant.DEMO);
        String uat = request(TestTenant.UAT);
        double counted = refusals();
        List<CompletableFuture<HttpResponse<String>>> answers = fillTheQueue();
        CompletableFuture.anyOf(answers.toArray(CompletableFuture<?>[]::new)).join();

        try (KeptConnection connection = new KeptConnection(server)) {
            Set<List<String>> headers = new HashSet<>();
            for (int i = 0; i < ON_ONE_CONNECTION; i++) {
                connection.send(i % 2 == 0 ? demo : uat);
                RawAnswer refusal = connection.read();
                assertThat(refusal.status()).isEqualTo(503);
                assertThat(refusal.body()).isEqualTo(REFUSAL);
                headers.add(refusal.headers().stream()
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
            }
            assertThat(headers)
                    .as("it cannot be told who refuses: Netty's handler, the router's or the queue")
                    .hasSize(1);
            connection.send(demo, uat, demo);
            for (int i = 0; i < 3; i++) {
                assertThat(connection.read().status()).isEqualTo(503);
            }

            assertThat(statuses(answers)).contains(204);
            assertThat(refusals() - counted).as("each is counted").isGreaterThan(ON_ONE_CONNECTION + 3);
            connection.send(demo, uat, demo, uat);
            for (TestTenant tenant : List.of(TestTenant.DEMO, TestTenant.UAT, TestTenant.DEMO, TestTenant.UAT)) {
                RawAnswer answer = connection.read();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(issuerOf(answer)).isEqualTo(Tokens.issuer(Tokens.issue(server, tenant)));
            }
        }
    }

    /** Keeps all workers busy and the queue full; at least one request is answered at once. */
    private List<CompletableFuture<HttpResponse<String>>> fillTheQueue() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(
                        new ServerProbe(server).busy(Instant.now().plus(BUSY)))
                .POST(BodyPublishers.noBody())
                .build();
        return IntStream.range(0, TOO_MANY)
                .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList();
    }

    private double refusals() {
        String meters = given().get("http://127.0.0.1:" + server.managementPort() + "/metrics")
                .asString();
        Matcher meter = REFUSALS.matcher(meters);
        assertThat(meter.find()).as("in the server's metrics").isTrue();
        return Double.parseDouble(meter.group(1));
    }

    private String request(TestTenant tenant) {
        TestClient client = Tokens.partnerOf(tenant);
        String body = Form.machine(Tokens.scopeOf(tenant));
        String credentials = Base64.getEncoder()
                .encodeToString((client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8));
        return "POST /oauth2/token HTTP/1.1\r\nHost: " + tenant.host() + ":" + server.port()
                + "\r\nAuthorization: Basic " + credentials + "\r\nContent-Type: " + Form.CONTENT_TYPE
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String issuerOf(RawAnswer answer) {
        return Tokens.issuer(JsonPath.from(answer.body()).getString("access_token"));
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
