package digital.webpremios.identity.it.routing;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that requests for a host of no tenant reach no tenant and reveal none. */
@KeycloakTest
final class UnknownHostIT {

    private static final String NO_SUCH_PATH = "/no-such-path";
    private static final List<String> ROOT_PATHS = List.of(
            "/oauth2/token",
            "/oauth2/authorize",
            "/oauth2/userInfo",
            "/oauth2/revoke",
            "/.well-known/openid-configuration",
            "/.well-known/jwks.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth.nobody.localhost",
                "localhost",
                "127.0.0.1",
                "[::1]",
                "",
                "x.auth.tenant-demo.localhost",
                "tenant-uat.localhost",
                "auth.tenant-demo.localhost.example",
                "auth.tenant-demo.localhost..",
                ".auth.tenant-uat.localhost",
                "auth.tenant-demo.localhost,auth.tenant-uat.localhost",
                "%61uth.tenant-demo.localhost",
                "auth.tenant_demo.localhost",
                "xn--auth-tenant-demo-.localhost"
            })
    @Contract("R3")
    void onAHostOfNoTenantTheRootPathsAreAsAbsentAsAnyOther(String host, KeycloakServer server) {
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            String absent = send(server, method, host, NO_SUCH_PATH).essence();
            assertThat(absent).startsWith("404 ");
            for (String path : ROOT_PATHS) {
                assertThat(send(server, method, host, path).essence())
                        .as("%s %s", method, path)
                        .isEqualTo(absent);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "someone@auth.tenant-demo.localhost",
                "auth.tenant-uat.localhost@nobody.example",
                "auth.tenant-démo.localhost",
                "\u212Aauth.tenant-demo.localhost",
                "auth.tenant-demo.localhost/realms",
                "auth.tenant-uat.localhost?x=1",
                "auth.tenant-uat.localhost#x",
                "auth.tenant-demo.localhost auth.tenant-uat.localhost",
                "auth.tenant-demo.localhost:99999999"
            })
    @Contract("R3")
    void whatIsNoHostAtAllReachesNoTenant(String host, KeycloakServer server) {
        String absent = send(server, "GET", host, NO_SUCH_PATH).essence();

        for (String path : ROOT_PATHS) {
            RawAnswer answer = send(server, "GET", host, path);
            assertThat(answer.essence()).isEqualTo(absent);
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Test
    @Contract({"R3", "R12"})
    void aRequestWithoutAnyHostReachesNoTenant(KeycloakServer server) {
        String absent = RawRequest.of("GET", NO_SUCH_PATH).send(server).essence();
        assertThat(absent).startsWith("400 ");

        for (String path : ROOT_PATHS) {
            assertThat(RawRequest.of("GET", path).send(server).essence()).isEqualTo(absent);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "auth.tenant-demo.localhost, auth.tenant-uat.localhost",
        "auth.tenant-uat.localhost, auth.tenant-demo.localhost",
        "auth.tenant-demo.localhost, auth.tenant-demo.localhost",
        "auth.tenant-uat.localhost, AUTH.tenant-uat.localhost",
        "auth.tenant-demo.localhost, localhost",
        "localhost, auth.tenant-uat.localhost",
        "'', auth.tenant-uat.localhost",
        "auth.tenant-demo.localhost, ''",
        "auth.nobody.localhost, auth.nobody.localhost"
    })
    @Contract({"R3", "R12"})
    void aRequestWithTwoHostsIsNotAnsweredByEither(String first, String second, KeycloakServer server) {
        List<String> paths = new ArrayList<>(ROOT_PATHS);
        paths.addAll(
                List.of(NO_SUCH_PATH, "/", "/realms/tenant-demo", "/realms/tenant-uat", "/admin/realms", "/login"));
        for (String path : paths) {
            for (String method : List.of("GET", "POST", "OPTIONS")) {
                RawAnswer answer = RawRequest.of(method, path)
                        .header("Host: " + first)
                        .header("host: " + second)
                        .send(server);

                assertThat(answer.status()).as("%s %s", method, path).isEqualTo(400);
                assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "*/*"})
    @Contract("R3")
    void nothingAtAHostOfNoTenantSaysWhichTenantsExist(String accept, KeycloakServer server) {
        for (String path : ROOT_PATHS) {
            RawAnswer answer = RawRequest.get("auth.nobody.localhost", path)
                    .header("Accept: " + accept)
                    .send(server);
            String text = (answer.headers() + answer.body()).toLowerCase(Locale.ROOT);
            for (TestTenant tenant : TestTenant.values()) {
                assertThat(text).doesNotContain(tenant.realm()).doesNotContain(tenant.tenantId() + "\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x/realms/%s/", "/oauth2/realms/%s", "/.well-known/x/y/realms/%s"})
    @Contract("R3")
    void theErrorPageOfAPathThatDoesNotExistIsNotInATenantsTheme(String path, KeycloakServer server) {
        for (String host : List.of("auth.nobody.localhost", "localhost", TestTenant.UAT.host())) {
            String other = htmlPage(server, host, path.formatted(TestTenant.DEMO.realm()));

            assertThat(other).isEqualTo(htmlPage(server, host, path.formatted("no-such-realm")));
        }
    }

    private static String htmlPage(KeycloakServer server, String host, String path) {
        return RawRequest.get(host, path)
                .header("Accept: text/html")
                .send(server)
                .essence();
    }

    private static RawAnswer send(KeycloakServer server, String method, String host, String path) {
        return RawRequest.of(method, path).header("Host: " + host).send(server);
    }
}
