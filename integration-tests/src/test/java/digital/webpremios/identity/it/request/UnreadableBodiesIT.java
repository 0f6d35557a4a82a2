package digital.webpremios.identity.it.request;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawHttp;
import digital.webpremios.identity.it.support.realm.LogGrowth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests bodies and content types that no endpoint of a tenant's host can read, the pack's and Keycloak's own. */
@KeycloakTest
final class UnreadableBodiesIT {

    private static final String MARK = "a-secret-in-a-body";
    private static final List<String> OURS =
            List.of("/oauth2/token", "/oauth2/revoke", "/oauth2/userInfo", "/oauth2/authorize", "/login", "/logout");
    private static final List<String> KEYCLOAKS = List.of(
            "/protocol/openid-connect/token",
            "/protocol/openid-connect/token/introspect",
            "/protocol/openid-connect/revoke",
            "/protocol/openid-connect/auth",
            "/protocol/openid-connect/userinfo",
            "/protocol/openid-connect/logout",
            "/protocol/openid-connect/auth/device",
            "/protocol/openid-connect/ext/par/request",
            "/protocol/openid-connect/ext/ciba/auth",
            "/protocol/openid-connect/ext/ciba/auth/callback",
            "/protocol/saml",
            "/clients-registrations/default",
            "/clients-registrations/openid-connect",
            "/clients-registrations/saml2-entity-descriptor",
            "/login-actions/authenticate",
            "/login-actions/action-token",
            "/broker/x/endpoint",
            "/account",
            "/account/credentials",
            "/device",
            "/no-such-path");

    private final KeycloakServer server;

    UnreadableBodiesIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "/",
                "a/",
                "/b",
                "a/b;",
                "a/b; c",
                "application/x-www-form-urlencoded; charset=",
                "application/x-www-form-urlencoded; charset=nonsense",
                "\u00c3/\u00ff",
                "application/x-www-form-urlencoded, application/json",
                "application/json; charset=",
                "application/json; charset=foo",
                "application/xml; charset=\"",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"",
                "multipart/form-data; boundary=b",
                "multipart/mixed; boundary=b"
            })
    @Contract({"R12", "T4"})
    void aBodyOfAnOddContentTypeIsNeverAFailureOfTheServer(String contentType) {
        assertRefusedEverywhere("Content-Type: " + contentType, "x=" + MARK);
        assertRefusedEverywhere(
                "Content-Type: " + contentType,
                "--b\r\nContent-Disposition: form-data; name=\"grant_type\"\r\n\r\n" + MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Disposition: form-data; name=\"x\"\r\nContent-Type: text/plain; charset=foo\r\n\r\nv\r\n--b--\r\n",
                "Content-Disposition: form-data\r\n\r\nv\r\n--b--\r\n",
                "Content-Disposition: form-data; name=\"x\"; filename=\"../../y\"\r\nContent-Type: nonsense\r\n\r\nv\r\n--b--\r\n",
                "Content-Disposition: form-data; name=\"x\"\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%\r\n--b--\r\n",
                "nonsense\r\n\r\n--b--\r\n",
                "\r\n\r\n--b",
                "Content-Disposition: form-data; name=\r\n\r\nv\r\n--b--"
            })
    @Contract({"R12", "T4"})
    void aBrokenMultipartBodyIsNeverAFailureOfTheServer(String part) {
        assertRefusedEverywhere("Content-Type: multipart/form-data; boundary=b", "--b\r\n" + part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                " null ",
                "[]",
                "\"x\"",
                "1",
                "true",
                "{",
                "{\"clientId\":",
                "[null]",
                "{\"redirectUris\":1}"
            })
    @Contract({"R12", "T4"})
    void aJsonValueThatIsNoObjectIsNeverAFailureOfTheServer(String json) {
        assertRefusedEverywhere("Content-Type: application/json", json);
        assertRefusedEverywhere("Content-Type: */*", json);
    }

    @ParameterizedTest
    @CsvSource({"GET, nonsense", "HEAD, /", "PUT, nonsense", "DELETE, a/", "PATCH, ''", "OPTIONS, a/b;"})
    @Contract("R12")
    void aContentTypeWithoutABodyIsNeverAFailureOfTheServer(String method, String contentType) {
        LogGrowth log = LogGrowth.from(server);
        List<String> paths = paths(TestTenant.UAT);

        for (String path : paths) {
            RawHttp answer = RawHttp.send(
                    server, TestTenant.UAT, method + " " + path, List.of("Content-Type: " + contentType), "");
            assertThat(answer.status()).as(path).isLessThan(500);
        }

        log.assertBounded(paths.size());
    }

    private void assertRefusedEverywhere(String contentType, String body) {
        for (TestTenant tenant : List.of(TestTenant.DEMO, TestTenant.UAT)) {
            LogGrowth log = LogGrowth.from(server);
            List<String> paths = paths(tenant);

            for (String path : paths) {
                RawHttp answer = RawHttp.send(server, tenant, "POST " + path, List.of(contentType), body);
                assertThat(answer.status()).as(path).isBetween(200, 499);
                assertThat(answer.headers()).as(path).containsEntry("x-content-type-options", "nosniff");
            }

            log.assertBounded(paths.size());
            assertThat(log.text()).doesNotContain(MARK);
        }
    }

    private static List<String> paths(TestTenant tenant) {
        List<String> paths = new ArrayList<>(OURS);
        KEYCLOAKS.forEach(path -> paths.add("/realms/" + tenant.realm() + path));
        return paths;
    }
}
