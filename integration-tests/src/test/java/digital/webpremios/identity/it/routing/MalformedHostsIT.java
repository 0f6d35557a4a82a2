package digital.webpremios.identity.it.routing;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.Wire;
import digital.webpremios.identity.it.support.realm.LogGrowth;
import digital.webpremios.identity.it.support.token.HostProbe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests requests whose host is missing, malformed or ambiguous, on the hosted domain's paths and on Keycloak's own. */
@KeycloakTest
final class MalformedHostsIT {

    private static final String SECRET = "a-code-that-nobody-may-see";
    private static final List<String> PATHS = List.of(
            "/oauth2/token",
            "/oauth2/userInfo",
            "/oauth2/authorize?code=" + SECRET,
            "/login?client_secret=" + SECRET,
            "/.well-known/openid-configuration",
            "/realms/tenant-demo",
            "/realms/tenant-uat/protocol/openid-connect/auth?client_id=" + SECRET,
            "/realms/tenant-demo/protocol/openid-connect/token",
            "/realms/master",
            "/admin/realms",
            "/resources/x",
            "/no-such-path",
            "/");

    private final KeycloakServer server;

    MalformedHostsIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x]",
                "[::1",
                "[::1]x",
                "[::g]",
                "[1:2:3]",
                "[fe80::1%25eth0]",
                "[v1.a]",
                "::1",
                "auth.tenant-demo.localhost:x",
                "auth.tenant-demo.localhost:-1",
                "auth.tenant-uat.localhost:99999999",
                "auth.tenant-uat.localhost:65536",
                "auth.tenant-demo.localhost:80:80",
                "someone@auth.tenant-demo.localhost",
                "auth.tenant-uat.localhost@nobody.example",
                "auth.tenant-demo.localhost/realms",
                "auth.tenant-uat.localhost?x=1",
                "auth.tenant-demo.localhost auth.tenant-uat.localhost",
                "auth.tenant-d\u00e9mo.localhost",
                "%zz",
                "<script>",
                ":80"
            })
    @Contract("R12")
    void aMalformedHostIsRefusedOnEveryPathWithOneShortLineInTheLog(String host) {
        LogGrowth log = LogGrowth.from(server);

        for (String path : PATHS) {
            for (String version : List.of("1.1", "1.0")) {
                assertRefused(Wire.send(server, "GET " + path + " HTTP/" + version, "Host: " + host));
            }
        }

        log.assertBounded(2);
        assertThat(log.text()).doesNotContain(SECRET, host);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /realms/tenant-demo",
        "GET, /oauth2/authorize",
        "POST, /oauth2/token",
        "OPTIONS, /",
        "HEAD, /no-such-path",
        "TRACE, /realms/tenant-uat/protocol/openid-connect/token"
    })
    @Contract("R12")
    void anHttp11RequestWithoutAHostIsRefused(String method, String path) {
        LogGrowth log = LogGrowth.from(server);

        RawAnswer answer = Wire.send(server, method + " " + path + "?x=" + SECRET + " HTTP/1.1");

        assertThat(answer.status()).isEqualTo(400);
        log.assertBounded(1);
        assertThat(log.text()).doesNotContain(SECRET);
    }

    /** The health check of a load balancer must be answered as the stock server answers it, with 200. */
    @ParameterizedTest
    @CsvSource({
        "OPTIONS /, 200",
        "GET /no-such-path, 404",
        "GET /login, 404",
        "GET /logout, 404",
        "GET /oauth2/authorize, 404",
        "POST /oauth2/token, 404",
        "GET /oauth2/userInfo, 404",
        "HEAD /oauth2/userInfo, 404",
        "POST /oauth2/revoke, 404",
        "GET /.well-known/jwks.json, 404",
        "GET /.well-known/openid-configuration, 404",
        "TRACE /oauth2/token, 404"
    })
    @Contract({"R12", "R3"})
    void withoutAHostAnHttp10RequestIsAnsweredAsAtAHostOfNoTenant(String start, int status) {
        LogGrowth log = LogGrowth.from(server);

        assertThat(Wire.send(server, start + " HTTP/1.0").status()).isEqualTo(status);
        assertThat(Wire.send(server, start + " HTTP/1.0", "Host:").status()).isEqualTo(status);

        log.assertBounded(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/realms/master", "/realms/tenant-demo", "/admin/", "/resources/x", "/login?x=1", "/x?y=[z]"
            })
    @Contract("R12")
    void withoutAHostNoPathIsAFailureOfTheServer(String path) {
        LogGrowth log = LogGrowth.from(server);

        assertThat(Wire.send(server, "GET " + path + " HTTP/1.0").status()).isLessThan(500);

        log.assertBounded(1);
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"R1", "R12"})
    void anAbsoluteTargetIsServedIfTheHostIsTheSame(TestTenant tenant) {
        String target = server.url(tenant) + HostProbe.CONFIGURATION;
        String issuer = server.url(tenant) + "/realms/" + tenant.realm();

        for (RawAnswer answer : List.of(
                Wire.send(server, "GET " + target + " HTTP/1.1", "Host: " + tenant.host() + ":" + server.port()),
                Wire.send(server, "GET " + target + " HTTP/1.0", "Host: " + tenant.host() + ":" + server.port()))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("\"issuer\":\"" + issuer + "\"");
        }
        assertRefused(Wire.send(server, "GET " + target + " HTTP/1.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://auth.tenant-uat.localhost",
                "http://auth.tenant-demo.localhost:1",
                "https://auth.tenant-demo.localhost:8443",
                "http://someone@auth.tenant-demo.localhost",
                "http://localhost",
                "http://",
                "http://[::1]",
                "ftp://auth.tenant-demo.localhost",
                "javascript://auth.tenant-demo.localhost"
            })
    @Contract("R12")
    void anAbsoluteTargetThatTheHostContradictsIsRefused(String url) {
        for (String path : PATHS) {
            for (String version : List.of("1.1", "1.0")) {
                assertRefused(Wire.send(
                        server, "GET " + url + path + " HTTP/" + version, "Host: auth.tenant-demo.localhost"));
            }
        }
    }

    @Test
    @Contract("R12")
    void aFloodOfMalformedHostsAddsAFewLines() {
        LogGrowth log = LogGrowth.from(server);

        for (int i = 0; i < 500; i++) {
            assertRefused(Wire.send(server, "GET /realms/tenant-demo?x=" + SECRET + " HTTP/1.1", "Host: [" + i + "]"));
        }

        log.assertBounded(10);
    }

    private static void assertRefused(RawAnswer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
    }
}
