package digital.webpremios.identity.it.request;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.token.TokenRequests;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests cross-origin requests from a site that no client has registered. */
@KeycloakTest
final class CrossOriginIT {

    private static final String ORIGIN = "Origin: https://unregistered.example";
    private static final String TOKEN = "/oauth2/token";

    private final KeycloakServer server;

    CrossOriginIT(KeycloakServer server) {
        this.server = server;
    }

    @Test
    @Contract({"R10", "T2"})
    void aTokenIsGivenToAnyOrigin() {
        for (TestClient client : new TestClient[] {TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER}) {
            Response answer = TokenRequests.by(client)
                    .header("Origin", "https://unregistered.example")
                    .formParam("grant_type", "client_credentials")
                    .post(TokenRequests.at(server, client.tenant()));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().getValues("Access-Control-Allow-Origin"))
                    .containsExactly("*");
            assertThat(answer.headers().hasHeaderWithName("Access-Control-Allow-Credentials"))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "grant_type=password",
                "grant_type=client_credentials",
                "grant_type=client_credentials&client_id=nobody&client_secret=x",
                "grant_type=client_credentials&client_id=demo-partner&client_secret=wrong"
            })
    @Contract({"R10", "T2"})
    void anErrorCanBeReadByAnyOrigin(String form) {
        for (TestTenant tenant : TestTenant.values()) {
            RawAnswer answer =
                    RawRequest.post(tenant, TOKEN, form).header(ORIGIN).send(server);

            assertThat(answer.status()).isEqualTo(400);
            assertOpen(answer);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /oauth2/token, 405",
        "DELETE, /oauth2/token, 405",
        "GET, /.well-known/jwks.json, 200",
        "GET, /.well-known/openid-configuration, 200",
        "POST, /.well-known/jwks.json, 405",
        "PUT, /.well-known/openid-configuration, 405"
    })
    @Contract("R10")
    void theOtherAnswersCanBeReadByAnyOriginToo(String method, String path, int status) {
        for (TestTenant tenant : TestTenant.values()) {
            RawAnswer answer = RawRequest.of(method, path)
                    .header("Host: " + tenant.host())
                    .header(ORIGIN)
                    .send(server);

            assertThat(answer.status()).isEqualTo(status);
            assertOpen(answer);
        }
    }

    /** The headers that the SDKs of AWS, OpenTelemetry, Sentry and Datadog add to an app's requests. */
    private static final List<String> OF_SDKS = List.of(
            "authorization,content-type,traceparent,tracestate,baggage",
            "amz-sdk-invocation-id, amz-sdk-request, x-amz-user-agent",
            "sentry-trace",
            "x-datadog-origin,x-datadog-parent-id,x-datadog-sampling-priority,x-datadog-trace-id",
            "cache-control,pragma,x-correlation-id");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/token",
                "/token",
                "/oauth2/revoke",
                "/oauth2/userInfo",
                "/.well-known/jwks.json",
                "/.well-known/openid-configuration"
            })
    @Contract({"R10", "R14"})
    void aPreflightMayAskForEveryHeader(String path) {
        for (TestTenant tenant : TestTenant.values()) {
            for (String asked : OF_SDKS) {
                RawAnswer answer = preflight(tenant, path, asked);

                assertThat(answer.status()).isEqualTo(204);
                assertOpen(answer);
                assertThat(answer.header("Access-Control-Allow-Headers"))
                        .singleElement()
                        .satisfies(allowed -> assertThat(
                                        allowed.toLowerCase(Locale.ROOT).split(", "))
                                .contains(asked.split(", ?"))
                                .contains("authorization", "content-type"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x y", "x-a;q=1", "\"x-a\"", "x-a: b", "x-\u00e9"})
    @Contract("R10")
    void whatIsNoHeaderNameIsNotRepeated(String asked) {
        for (String path : List.of("/oauth2/token", "/oauth2/userInfo", "/.well-known/jwks.json")) {
            RawAnswer answer = preflight(TestTenant.DEMO, path, "x-good, " + asked);

            assertOpen(answer);
            assertThat(answer.header("Access-Control-Allow-Headers"))
                    .containsExactly("Authorization, Content-Type, Accept, X-Requested-With");
        }
    }

    private RawAnswer preflight(TestTenant tenant, String path, String headers) {
        return RawRequest.of("OPTIONS", path)
                .header("Host: " + tenant.host())
                .header(ORIGIN)
                .header("Access-Control-Request-Method: POST")
                .header("Access-Control-Request-Headers: " + headers)
                .send(server);
    }

    @ParameterizedTest
    @CsvSource({"/oauth2/token, POST", "/.well-known/jwks.json, GET", "/.well-known/openid-configuration, GET"})
    @Contract({"R10", "T2"})
    void aPreflightIsAnsweredWithoutCredentials(String path, String method) {
        for (TestTenant tenant : TestTenant.values()) {
            RawAnswer answer = RawRequest.of("OPTIONS", path)
                    .header("Host: " + tenant.host())
                    .header(ORIGIN)
                    .header("Access-Control-Request-Method: " + method)
                    .header("Access-Control-Request-Headers: authorization, content-type")
                    .send(server);

            assertThat(answer.status()).isIn(200, 204);
            assertThat(answer.body()).isEmpty();
            assertOpen(answer);
            assertThat(answer.header("Access-Control-Allow-Methods")).hasSize(1).allMatch(all -> all.contains(method));
            assertThat(answer.header("Access-Control-Allow-Headers"))
                    .hasSize(1)
                    .allMatch(all -> all.contains("Authorization") && all.contains("Content-Type"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/token", "/.well-known/jwks.json", "/.well-known/openid-configuration"})
    @Contract({"R10", "R3"})
    void aPreflightAtAHostOfNoTenantFindsNothing(String path) {
        for (String host : new String[] {"auth.nobody.localhost", "localhost"}) {
            RawAnswer answer = RawRequest.of("OPTIONS", path)
                    .header("Host: " + host)
                    .header(ORIGIN)
                    .header("Access-Control-Request-Method: POST")
                    .send(server);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    private static void assertOpen(RawAnswer answer) {
        assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }
}
