package digital.webpremios.identity.it.request;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawHttp;
import digital.webpremios.identity.it.support.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests clients that send the body of a request slowly, in part, or at great length. */
@KeycloakTest
final class SlowClientsIT {

    private static final List<String> ENDPOINTS = List.of("/oauth2/token", "/oauth2/revoke", "/oauth2/userInfo");
    private static final List<String> ENDPOINTS_OF_KEYCLOAK = List.of(
            "/realms/%s/protocol/openid-connect/token",
            "/realms/%s/protocol/openid-connect/auth",
            "/realms/%s/login-actions/authenticate",
            "/realms/%s/protocol/saml",
            "/realms/%s/clients-registrations/default");
    private static final List<String> ADMIN_API = List.of(
            "/admin/realms",
            "/admin/realms/tenant-uat/clients",
            "/admin/realms/tenant-uat/users",
            "/admin/realms/tenant-uat/partialImport");
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
                    endpoints(tenant)
                            .forEach(endpoint -> slow.add(
                                    SlowRequest.begin(server, tenant, endpoint, "Content-Length: 200", "grant_")));
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
    void ofTheAdminApiTheyAreRefusedBeforeTheirBodyIsRead() {
        Map<String, Integer> refusals =
                Map.of("localhost", 401, TestTenant.DEMO.host(), 404, TestTenant.UAT.host(), 404);
        List<SlowRequest> slow = new ArrayList<>();
        try {
            for (String host : refusals.keySet()) {
                for (int turn = 0; turn <= KeycloakServer.WORKERS; turn++) {
                    SlowRequest request = SlowRequest.begin(
                            server, host, ADMIN_API.get(turn % ADMIN_API.size()), "Content-Length: 200", "{");
                    slow.add(request);
                    assertThat(request.readStatusLine()).startsWith("HTTP/1.1 " + refusals.get(host) + " ");
                }
            }

            for (TestTenant tenant : TestTenant.values()) {
                assertThat(Tokens.issue(server, tenant)).isNotEmpty();
            }
        } finally {
            slow.forEach(SlowRequest::close);
        }
    }

    @Test
    void oneThatGoesAwayHalfWayIsNoErrorOfTheServer() {
        long before = uncaught();

        endpoints(TestTenant.UAT)
                .forEach(
                        endpoint -> SlowRequest.begin(server, TestTenant.UAT, endpoint, "Content-Length: 200", "grant_")
                                .close());
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
        List<SlowRequest> slow = endpoints(TestTenant.DEMO)
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
    void aLongFormIsReadWholeByAnEndpointOfKeycloakToo() {
        RawHttp answer = RawHttp.send(
                server,
                TestTenant.DEMO,
                "POST " + ENDPOINTS_OF_KEYCLOAK.get(0).formatted(TestTenant.DEMO.realm()),
                List.of("Content-Type: application/x-www-form-urlencoded"),
                ("x=" + "a".repeat(100_000) + "&").repeat(9) + FORM);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("\"error\":\"unauthorized_client\"");
    }

    @Test
    void aBodyLongerThanKeycloakCouldMeanIsRefused() {
        String path = ENDPOINTS_OF_KEYCLOAK.get(0).formatted(TestTenant.UAT.realm());
        try (SlowRequest request = SlowRequest.begin(
                server, TestTenant.UAT, path, "Content-Length: 9999999", "a".repeat(1024 * 1024 + 1))) {
            assertRefused(request.readToTheEnd(), 413);
        }
    }

    @Test
    void aClientThatAsksFirstWhetherItMaySendIsToldToGoOn() {
        String framing = "Connection: close\r\nExpect: 100-continue\r\nContent-Length: " + FORM.length();
        try (SlowRequest request = SlowRequest.begin(server, TestTenant.DEMO, "/oauth2/token", framing, "")) {
            request.send(FORM);

            assertThat(request.readToTheEnd()).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 400 ");
        }
    }

    /** Endpoints of the hosted domain, and some of Keycloak's own. */
    static Stream<String> endpoints(TestTenant tenant) {
        return Stream.concat(
                ENDPOINTS.stream(), ENDPOINTS_OF_KEYCLOAK.stream().map(path -> path.formatted(tenant.realm())));
    }

    /** A content type that the endpoint accepts, so that it does not refuse the request by the header alone. */
    static String contentType(String path) {
        return path.contains("/clients-registrations/") || path.startsWith("/admin/")
                ? "application/json"
                : "application/x-www-form-urlencoded";
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
