package digital.webpremios.identity.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawHttp;
import digital.webpremios.identity.it.support.http.RawRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the methods and spellings of the paths that browsers call. */
@KeycloakTest
final class BrowserPathsIT {

    private static final List<String> PATHS =
            List.of("/oauth2/authorize", "/authorize", "/login", "/signup", "/forgotPassword", "/logout");

    private final KeycloakServer server;

    BrowserPathsIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get"})
    @Contract({"E1", "E6", "E7", "E8", "R14"})
    void anyOtherMethodIsNotAllowed(String method) {
        for (String path : PATHS) {
            for (TestTenant tenant : TestTenant.values()) {
                RawAnswer answer = send(method, tenant.host(), path + "?client_id=x");

                assertThat(answer.status()).isEqualTo(405);
                assertThat(answer.header("Allow")).containsExactly("GET, HEAD, OPTIONS");
                assertThat(answer.body()).isEmpty();
                assertThat(answer.header("Cache-Control")).containsExactly("no-store");
                assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            }
        }
    }

    @Test
    @Contract("E1")
    void aFormIsNotReadWhateverItIs() {
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data", "text/html", "x")) {
            RawHttp answer = RawHttp.send(
                    server,
                    TestTenant.DEMO,
                    "POST /oauth2/authorize",
                    List.of("Content-Type: " + type),
                    "client_id=demo-web-app&response_type=code&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fcallback");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.headers()).doesNotContainKey("location");
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    @Contract("E1")
    void optionsTellsTheMethodsAndOpensNothingToScripts() {
        for (String path : PATHS) {
            RawAnswer answer = send("OPTIONS", TestTenant.DEMO.host(), path);

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header("Allow")).containsExactly("GET, HEAD, OPTIONS");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    @Contract("E1")
    void headIsAnsweredAsGetWithoutABody() {
        for (TestTenant tenant : TestTenant.values()) {
            RawAnswer answer = send("HEAD", tenant.host(), "/login");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Login",
                "/LOGIN",
                "/Logout",
                "/signUp",
                "/SignUp",
                "/forgotpassword",
                "/ForgotPassword",
                "/oauth2/Authorize",
                "/OAuth2/authorize",
                "/Authorize",
                "/AUTHORIZE",
                "/authorize/",
                "/Token",
                "/TOKEN",
                "/token/",
                "/oauth2/userinfo",
                "/login/",
                "/logout/x",
                "/logoff",
                "/signin"
            })
    @Contract({"E16", "R14"})
    void aPathInAnotherSpellingDoesNotExist(String path) {
        for (TestTenant tenant : TestTenant.values()) {
            assertThat(send("GET", tenant.host(), path).status()).isEqualTo(404);
        }
    }

    /** Paths that the server itself refuses before the host is checked. */
    @ParameterizedTest
    @ValueSource(strings = {"/login;x=1", "/log%69n", "//login", "/./login", "/oauth2/../login"})
    @Contract("E16")
    void aPathThatIsNotInItsOneSpellingIsRefused(String path) {
        for (TestTenant tenant : TestTenant.values()) {
            RawAnswer answer = send("GET", tenant.host(), path);

            assertThat(answer.status()).isIn(400, 404);
            assertThat(answer.body()).doesNotContain("<html", "client_id");
        }
    }

    @Test
    @Contract("R3")
    void atAHostOfNoTenantThePathsDoNotExist() {
        for (String host : List.of("auth.nobody.localhost", "localhost")) {
            for (String path : PATHS) {
                for (String method : List.of("GET", "HEAD", "POST", "OPTIONS", "PROPFIND")) {
                    assertThat(send(method, host, path + "?client_id=x&x=%00").status())
                            .as("%s %s at %s", method, path, host)
                            .isEqualTo(404);
                }
            }
        }
    }

    private RawAnswer send(String method, String host, String target) {
        return RawRequest.of(method, target).header("Host: " + host).send(server);
    }
}
