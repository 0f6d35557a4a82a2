package digital.webpremios.identity.it.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.Tokens;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the headers of every answer on the hosted domain: caching, security headers, and nothing about the server. */
@KeycloakTest
final class AnswerHeadersIT {

    private static final String TOKEN = "/oauth2/token";
    private static final String GRANT = "grant_type=client_credentials";

    private final KeycloakServer server;

    AnswerHeadersIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource
    @Contract("R9")
    void aTokenIsNotToBeStored(TestTenant tenant) {
        RawAnswer answer = RawRequest.post(tenant, TOKEN, GRANT)
                .header("Authorization: Basic " + credentials(Tokens.partnerOf(tenant)))
                .send(server);

        assertThat(answer.status()).isEqualTo(200);
        assertSecured(answer);
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Pragma")).containsExactly("no-cache");
        assertThat(answer.header("Content-Type")).containsExactly("application/json;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "grant_type=",
                GRANT,
                "grant_type=password",
                "grant_type=authorization_code&client_id=demo-partner&code=x",
                "grant_type=client_credentials&client_id=nobody&client_secret=x",
                "grant_type=client_credentials&grant_type=client_credentials",
                "%zz=%"
            })
    @Contract("R9")
    void anErrorIsNotToBeStoredEither(String form) {
        for (TestTenant tenant : TestTenant.values()) {
            RawAnswer answer = RawRequest.post(tenant, TOKEN, form).send(server);

            assertThat(answer.status()).isEqualTo(400);
            assertSecured(answer);
            assertThat(answer.header("Cache-Control")).containsExactly("no-store");
            assertThat(answer.header("Content-Type")).containsExactly("application/json;charset=UTF-8");
            assertThat(answer.header("WWW-Authenticate")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /oauth2/token",
        "PUT, /oauth2/token",
        "PATCH, /oauth2/token",
        "DELETE, /oauth2/token",
        "HEAD, /oauth2/token",
        "POST, /.well-known/jwks.json",
        "PUT, /.well-known/jwks.json",
        "DELETE, /.well-known/openid-configuration",
        "PATCH, /.well-known/openid-configuration",
        "POST, /.well-known/openid-configuration",
        "TRACE, /.well-known/openid-configuration",
        "TRACE, /.well-known/jwks.json",
        "CONNECT, /.well-known/jwks.json",
        "PROPFIND, /.well-known/openid-configuration",
        "get, /.well-known/jwks.json",
        "TRACE, /oauth2/revoke",
        "X, /oauth2/userInfo",
        "TRACE, /oauth2/authorize",
        "DELETE, /login",
        "PROPFIND, /logout"
    })
    @Contract("R9")
    void anAnswerToAWrongMethodHasTheHeadersToo(String method, String path) {
        for (TestTenant tenant : TestTenant.values()) {
            RawAnswer answer =
                    RawRequest.of(method, path).header("Host: " + tenant.host()).send(server);

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.body()).isEmpty();
            assertSecured(answer);
            assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Tokens.KEYS, HostProbe.CONFIGURATION})
    @Contract("R9")
    void theDocumentsMayBeCached(String path) {
        for (TestTenant tenant : TestTenant.values()) {
            RawAnswer answer = RawRequest.get(tenant, path).send(server);

            assertThat(answer.status()).isEqualTo(200);
            assertSecured(answer);
            assertThat(answer.header("Cache-Control")).hasSize(1).allMatch(value -> value.contains("max-age="));
            assertThat(answer.header("Pragma")).isEmpty();
            assertThat(answer.header("Content-Type")).containsExactly("application/json;charset=UTF-8");
        }
    }

    @Test
    @Contract("R9")
    void noAnswerSetsACookieOrTellsWhoMadeTheServer() {
        for (TestTenant tenant : TestTenant.values()) {
            for (String path : new String[] {Tokens.KEYS, HostProbe.CONFIGURATION, TOKEN, "/no-such-path"}) {
                RawAnswer answer = RawRequest.get(tenant, path).send(server);

                assertThat(answer.header("Set-Cookie")).isEmpty();
                assertThat(answer.header("Server")).isEmpty();
                assertThat(answer.header("X-Powered-By")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/realms/tenant-uat", "/realms/no-such-realm", "/admin/realms", "/admin/master/console/"})
    @Contract({"R9", "R5"})
    void aPathThatIsHiddenHasTheHeadersToo(String path) {
        for (TestTenant tenant : new TestTenant[] {TestTenant.DEMO, TestTenant.PARTNERS}) {
            assertSecured(RawRequest.get(tenant, path).send(server));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /no-such-path, 404",
        "TRACE, /realms/tenant-demo/protocol/openid-connect/token, 405",
        "GET, /oauth2/no-such-path, 404",
        "GET, /.well-known/no-such-document, 404",
        "GET, /oauth2/authorize?x=%00, 400",
        "POST, /oauth2/token?x=%00, 400",
        "GET, /login;x=1, 400",
        "GET, //oauth2/token, 400",
        "GET, foo, 404",
        "GET, *, 404"
    })
    @Contract("R9")
    void whatIsRefusedBeforeAnyEndpointHasTheHeadersToo(String method, String target, int status) {
        RawAnswer answer = RawRequest.of(method, target)
                .header("Host: " + TestTenant.DEMO.host())
                .send(server);

        assertThat(answer.status()).isEqualTo(status);
        assertSecured(answer);
        assertThat(answer.header("Cache-Control")).hasSize(1).allMatch(value -> value.contains("no-store"));
    }

    /**
     * A body that is one byte too long. A sender of more may be cut off while it still sends, and never read the
     * answer.
     */
    @ParameterizedTest
    @CsvSource({
        "/oauth2/authorize, 1024",
        "/oauth2/token, 256",
        "/login, 1024",
        "/logout, 1024",
        "/.well-known/jwks.json, 1024"
    })
    @Contract("R9")
    void aBodyThatIsTooLongIsRefusedWithTheHeadersToo(String path, int mostKibibytes) {
        String body = "x".repeat(mostKibibytes * 1024 + 1);
        for (TestTenant tenant : TestTenant.values()) {
            RawAnswer answer = RawRequest.post(tenant, path, body).send(server);

            assertThat(answer.status()).isEqualTo(413);
            assertSecured(answer);
            assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        }
    }

    private static void assertSecured(RawAnswer answer) {
        assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("Strict-Transport-Security"))
                .hasSize(1)
                .allMatch(value -> value.startsWith("max-age=31536000"));
        assertThat(answer.headers().stream().map(line -> line.substring(0, line.indexOf(':'))))
                .doesNotHaveDuplicates();
    }

    private static String credentials(TestClient client) {
        return Base64.getEncoder().encodeToString((client.id() + ":" + client.secret()).getBytes(UTF_8));
    }
}
