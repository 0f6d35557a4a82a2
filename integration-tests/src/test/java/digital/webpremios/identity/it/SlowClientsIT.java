package digital.webpremios.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that take their time over a request's body. */
@KeycloakTest
final class SlowClientsIT {

    private static final List<String> ENDPOINTS = List.of("/oauth2/token", "/oauth2/revoke", "/oauth2/userInfo");
    private static final String FORM = "grant_type=client_credentials&client_id=" + TestClient.DEMO_PARTNER.id();
    private static final int TOO_LONG = 256 * 1024 + 1;

    private final KeycloakServer server;

    SlowClientsIT(KeycloakServer server) {
        this.server = server;
    }

    @Test
    void moreOfThemThanThereAreWorkersAndPlacesInTheQueueTakeNoneOfThem() {
        List<SlowRequest> slow = new ArrayList<>();
        try {
            while (slow.size() < KeycloakServer.WORKERS + KeycloakServer.QUEUED_REQUESTS + 50) {
                for (TestTenant tenant : TestTenant.values()) {
                    ENDPOINTS.forEach(endpoint ->
                            slow.add(SlowRequest.begin(server, tenant, endpoint, "Content-Length: 200", "grant_")));
                }
            }

            for (TestTenant tenant : TestTenant.values()) {
                for (int request = 0; request < 5; request++) {
                    assertThat(Tokens.issue(server, tenant)).isNotEmpty();
                }
            }
        } finally {
            slow.forEach(SlowRequest::close);
        }
    }

    @Test
    void oneThatGoesAwayHalfWayIsNoErrorOfTheServer() {
        long before = uncaught();

        for (String endpoint : ENDPOINTS) {
            SlowRequest.begin(server, TestTenant.UAT, endpoint, "Content-Length: 200", "grant_")
                    .close();
        }
        Tokens.issue(server, TestTenant.UAT);

        assertThat(uncaught()).isEqualTo(before);
    }

    @Test
    void oneThatComesToItsEndAfterAllIsAnswered() {
        String framing = "Connection: close\r\nContent-Length: " + FORM.length();
        try (SlowRequest request =
                SlowRequest.begin(server, TestTenant.DEMO, "/oauth2/token", framing, FORM.substring(0, 7))) {
            for (char next : FORM.substring(7).toCharArray()) {
                request.send(String.valueOf(next));
            }

            assertThat(request.readToTheEnd())
                    .startsWith("HTTP/1.1 400 ")
                    .endsWith("\r\n\r\n{\"error\":\"invalid_client\"}");
        }
    }

    @Test
    void onesThatNeverComeToTheirEndAreToldSoAndCut() {
        List<SlowRequest> slow = ENDPOINTS.stream()
                .map(endpoint -> SlowRequest.begin(server, TestTenant.DEMO, endpoint, "Content-Length: 200", "grant_"))
                .toList();
        try {
            slow.forEach(request -> assertRefused(request.readToTheEnd(), 408));
        } finally {
            slow.forEach(SlowRequest::close);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 9999999", "Transfer-Encoding: chunked"})
    void aBodyLongerThanAnyThatHasAMeaningIsRefusedAsItComes(String framing) {
        String size = framing.startsWith("Transfer") ? Integer.toHexString(TOO_LONG) + "\r\n" : "";
        try (SlowRequest request =
                SlowRequest.begin(server, TestTenant.DEMO, "/oauth2/token", framing, size + "a".repeat(TOO_LONG))) {
            assertRefused(request.readToTheEnd(), 413);
        }
    }

    @Test
    void aLongBodyWithinTheLimitIsReadWholeAndRefusedByKeycloak() {
        RawHttp answer = RawHttp.send(
                server,
                TestTenant.DEMO,
                "POST /oauth2/token",
                List.of("Content-Type: application/x-www-form-urlencoded"),
                FORM + "&x=" + "a".repeat(200_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
    }

    @Test
    void aClientThatAsksFirstWhetherItMaySendIsToldToGoOn() {
        String framing = "Connection: close\r\nExpect: 100-continue\r\nContent-Length: " + FORM.length();
        try (SlowRequest request = SlowRequest.begin(server, TestTenant.DEMO, "/oauth2/token", framing, "")) {
            request.send(FORM);

            assertThat(request.readToTheEnd()).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @EnumSource(Http2Body.class)
    void anHttp2RequestIsAnsweredHoweverItsBodyIsSent(Http2Body body) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        for (TestTenant tenant : TestTenant.values()) {
            for (String endpoint : List.of("/oauth2/token", "/oauth2/revoke")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(tenant) + endpoint))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(body.of(FORM + "&token=x"))
                        .build();
                for (int turn = 0; turn < 3; turn++) {
                    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                    assertThat(answer.body())
                            .startsWith("{\"error\":\"invalid_")
                            .doesNotContain("details");
                }
            }
        }
    }

    private enum Http2Body {
        OF_ANNOUNCED_LENGTH {
            @Override
            BodyPublisher of(String form) {
                return BodyPublishers.ofString(form);
            }
        },
        OF_UNKNOWN_LENGTH {
            @Override
            BodyPublisher of(String form) {
                return BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(form.getBytes(StandardCharsets.ISO_8859_1)));
            }
        },
        EMPTY {
            @Override
            BodyPublisher of(String form) {
                return BodyPublishers.noBody();
            }
        };

        abstract BodyPublisher of(String form);
    }

    private static void assertRefused(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("\r\ncontent-type: application/json;charset=UTF-8\r\n")
                .containsIgnoringCase("\r\ncache-control: no-store\r\n")
                .containsIgnoringCase("\r\nx-content-type-options: nosniff\r\n")
                .endsWith("\r\n\r\n{\"error\":\"invalid_request\"}");
    }

    private long uncaught() {
        return Pattern.compile("Uncaught server error")
                .matcher(server.log())
                .results()
                .count();
    }
}
