package digital.webpremios.identity.it.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawHttp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that unknown paths get no label of their own in the server's metric {@code http_server_requests}. */
@KeycloakTest
final class RequestLabelsIT {

    private final KeycloakServer server;

    RequestLabelsIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    void noPathThatReachesNoResourceBecomesALabel(TestTenant tenant) {
        String marker = "marker" + UUID.randomUUID();
        String realm = "/realms/" + tenant.realm();
        for (int i = 0; i < 15; i++) {
            String path = "/" + marker + i;
            assertThat(List.of(
                            refused(tenant, "GET /oauth2" + path + ";y=1"),
                            refused(tenant, "GET /oauth2" + path),
                            refused(tenant, "GET /realms/%61" + marker + i),
                            refused(tenant, "GET " + realm + "/protocol/openid-connect" + path),
                            refused(tenant, "GET " + realm + path + "/%zz"),
                            refused(tenant, "PUT /login" + path),
                            refused(tenant, "GET " + path.substring(1)),
                            refused(tenant, "GET /resources" + path + "/..%2f"),
                            refused(tenant, "GET " + path, "Host: auth.nobody.localhost"),
                            refused(tenant, "GET " + path, "bad name: x"),
                            refused(tenant, "POST " + path, "Content-Type: nonsense", "Content-Length: 0"),
                            refused(tenant, "POST " + realm + path, "Content-Length: -1"),
                            refused(tenant, "X" + i + " " + path)))
                    .allMatch(status -> status >= 400 && status < 500);
            RawHttp.send(server, tenant, "OPTIONS " + realm + path, List.of(), "");
        }
        given().get(server.url(tenant) + "/login");
        given().post(server.url(tenant) + "/oauth2/revoke");

        String metrics = given().get("http://127.0.0.1:" + server.managementPort() + "/metrics")
                .asString();
        assertThat(metrics.lines().filter(line -> line.contains(marker))).isEmpty();
        assertThat(metrics)
                .contains("uri=\"/unmatched\"", "uri=\"NOT_FOUND\"", "uri=\"/login\"", "uri=\"/oauth2/revoke\"");
    }

    private int refused(TestTenant tenant, String start, String... headers) {
        return RawHttp.send(server, tenant, start, List.of(headers), "").status();
    }
}
