package digital.webpremios.identity.it.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.RawHttp;
import digital.webpremios.identity.it.support.realm.LogGrowth;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests invalid client assertions, at the pack's endpoints and at Keycloak's own. */
@KeycloakTest
final class GarbageAssertionsIT {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String MARK = "mark0of0the0client";
    private static final String RS256 = part("{\"alg\":\"RS256\"}");
    private static final String CLAIMS =
            part("{\"iss\":\"demo-partner\",\"sub\":\"demo-partner\",\"aud\":\"x\",\"jti\":\"" + MARK
                    + "\",\"exp\":9999999999}");

    private final KeycloakServer server;

    GarbageAssertionsIT(KeycloakServer server) {
        this.server = server;
    }

    static Stream<String> garbage() {
        return Stream.of(
                MARK,
                "..",
                "....",
                "a.b.c",
                "!!!.???.###",
                part("null") + "." + CLAIMS + ".x",
                RS256 + "." + part("null") + ".x",
                part("null") + "." + part("null") + "." + part("null"),
                part("[]") + "." + part("[]") + ".x",
                part("\"" + MARK + "\"") + "." + part("1") + ".x",
                RS256 + "." + part("{}") + ".x",
                RS256 + "." + part("{\"sub\":\"demo-partner\"}") + ".AAAA",
                RS256 + "." + part("{\"iss\":\"demo-partner\"}") + ".AAAA",
                RS256 + "." + part("{\"sub\":\"uat-partner\"}") + ".",
                RS256 + "." + part("{\"sub\":\"a\\nb\\r\\n" + MARK + "\"}") + ".AAAA",
                RS256 + "." + part("{\"sub\":{},\"iss\":[],\"exp\":\"x\",\"aud\":{\"a\":1}}") + ".x",
                RS256 + "." + part("{\"sub\":\"demo-partner\",\"exp\":99999999999999999999}") + ".x",
                RS256 + "." + part("{\"a\":".repeat(1000) + "1" + "}".repeat(1000)) + ".x",
                RS256 + "." + Base64.getUrlEncoder().encodeToString(new byte[] {'"', -1, -2}) + ".x",
                RS256 + "." + part("{\"sub\":\"" + MARK.repeat(200) + "\"}") + ".x",
                RS256 + "." + CLAIMS + "." + RS256,
                RS256 + "." + CLAIMS,
                part("{\"alg\":\"none\"}") + "." + CLAIMS + ".",
                part("{\"alg\":\"HS256\"}") + "." + CLAIMS + ".AAAA",
                part("{\"alg\":\"" + MARK + "\"}") + "." + CLAIMS + ".AAAA",
                part("{\"alg\":\"RS256\",\"kid\":\"" + MARK + "\"}") + "." + CLAIMS + ".AAAA",
                part("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}") + ".a.b.c.d",
                part("{\"alg\":\"RS256\",\"crit\":[\"x\"]}") + "." + CLAIMS + ".AAAA");
    }

    @ParameterizedTest
    @MethodSource("garbage")
    @Contract("T22")
    void garbageIsAnInvalidClientAndOneLineInTheLog(String assertion) {
        for (TestTenant tenant : List.of(TestTenant.DEMO, TestTenant.UAT)) {
            LogGrowth log = LogGrowth.from(server);

            RawHttp token = post(tenant, "/oauth2/token", form(assertion));
            assertThat(token.status()).isEqualTo(400);
            assertThat(token.body()).isEqualTo("{\"error\":\"invalid_client\"}");

            log.assertBounded(1);
            assertThat(log.text().lines()).hasSizeLessThanOrEqualTo(1);
            assertThat(log.text()).doesNotContain(MARK);
        }
    }

    @ParameterizedTest
    @MethodSource("garbage")
    @Contract("T22")
    void garbageIsRefusedAsQuietlyByEveryOtherEndpointThatAuthenticatesClients(String assertion) {
        for (TestTenant tenant : List.of(TestTenant.DEMO, TestTenant.UAT)) {
            LogGrowth log = LogGrowth.from(server);
            String realm = "/realms/" + tenant.realm() + "/protocol/openid-connect";
            List<String> endpoints = List.of(
                    "/oauth2/revoke",
                    realm + "/token",
                    realm + "/token/introspect",
                    realm + "/revoke",
                    realm + "/ext/par/request",
                    realm + "/ext/ciba/auth",
                    realm + "/auth/device");

            for (String endpoint : endpoints) {
                assertThat(post(tenant, endpoint, form(assertion)).status())
                        .as(endpoint)
                        .isIn(400, 401);
            }

            log.assertBounded(endpoints.size());
            // fewer if another test has just used up the log lines for refusals of this kind
            assertThat(log.text().lines()).hasSizeLessThanOrEqualTo(endpoints.size());
            assertThat(log.text()).doesNotContain(MARK);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 200_000, 1_000_000})
    @Contract({"T22", "T9"})
    void anAssertionThatIsTooLongIsRefusedUnread(int length) {
        LogGrowth log = LogGrowth.from(server);

        RawHttp answer = post(TestTenant.DEMO, "/oauth2/token", form(MARK + "a".repeat(length)));

        assertThat(answer.status()).isIn(400, 413);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
        log.assertBounded(1);
        assertThat(log.text()).doesNotContain(MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_assertion=x",
                "client_assertion_type=" + JWT_BEARER,
                "client_assertion_type=x&client_assertion=" + MARK,
                "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:saml2-bearer&client_assertion="
                        + MARK,
                "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-spiffe&client_assertion=a.b.c"
            })
    @Contract("T22")
    void anAssertionOfNoKnownTypeIsRefusedToo(String parameters) {
        for (TestTenant tenant : List.of(TestTenant.DEMO, TestTenant.UAT)) {
            LogGrowth log = LogGrowth.from(server);

            assertThat(post(tenant, "/oauth2/token", "grant_type=client_credentials&" + parameters)
                            .status())
                    .isEqualTo(400);

            log.assertBounded(1);
            assertThat(log.text()).doesNotContain(MARK);
        }
    }

    private RawHttp post(TestTenant tenant, String path, String form) {
        return RawHttp.send(server, tenant, "POST " + path, List.of("Content-Type: " + Form.CONTENT_TYPE), form);
    }

    private static String form(String assertion) {
        return "grant_type=client_credentials&token=x&client_assertion_type=" + JWT_BEARER + "&client_assertion="
                + URLEncoder.encode(assertion, UTF_8);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(ISO_8859_1));
    }
}
