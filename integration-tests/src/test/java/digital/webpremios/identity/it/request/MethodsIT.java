package digital.webpremios.identity.it.request;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.RawHttp;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the HTTP methods of the token endpoint, and its preflight and cross-origin answers. */
@KeycloakTest
final class MethodsIT {

    private final KeycloakServer server;

    MethodsIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, DEMO", "GET, UAT", "GET, PARTNERS", "PUT, DEMO", "PUT, UAT", "DELETE, DEMO", "DELETE, PARTNERS",
        "PATCH, DEMO", "PATCH, UAT", "HEAD, DEMO", "HEAD, UAT", "TRACE, DEMO", "TRACE, UAT", "PROPFIND, DEMO",
        "post, UAT"
    })
    @Contract({"T1", "T2", "R14"})
    void anyOtherMethodIsNotAllowed(String method, TestTenant tenant) {
        for (String path : List.of("/oauth2/token", "/token")) {
            assertNotAllowed(RawHttp.send(server, tenant, method + " " + path, List.of(), ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, DEMO_PARTNER", "PUT, UAT_PARTNER", "PATCH, DEMO_PARTNER", "DELETE, PARTNER_NETWORK"})
    @Contract("T1")
    void anotherMethodIsNotAllowedEvenWithAllThatATokenNeeds(String method, TestClient client) {
        String credentials = "Authorization: " + TokenEndpoint.basic(client.id(), client.secret());
        String form = Campaigns.form(client);

        assertNotAllowed(
                RawHttp.send(server, client.tenant(), method + " /oauth2/token?" + form, List.of(credentials), ""));
        assertNotAllowed(RawHttp.send(
                server,
                client.tenant(),
                method + " /oauth2/token",
                List.of(credentials, "Content-Type: " + Form.CONTENT_TYPE),
                form));
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("T2")
    void thePreflightAllowsEveryOriginAndNoCredentials(TestTenant tenant) {
        Response answer = TokenEndpoint.request()
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, content-type")
                .options(TokenEndpoint.of(server, tenant).url());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .containsIgnoringCase("authorization")
                .containsIgnoringCase("content-type");
    }

    @EachPartner
    @Contract("T2")
    void anOriginThatTheClientNeverRegisteredGetsATokenAndSoDoesNull(TestClient client) {
        for (String origin : List.of("https://shop.example", "null", "https://evil.example:8443")) {
            Response answer = TokenEndpoint.request()
                    .header("Origin", origin)
                    .header("Authorization", TokenEndpoint.basic(client.id(), client.secret()))
                    .contentType(Form.CONTENT_TYPE)
                    .body(Campaigns.form(client))
                    .post(TokenEndpoint.of(server, client).url());

            Answers.assertGranted(answer);
        }
    }

    @EachPartner
    @Contract("T2")
    void anErrorIsReadableFromEveryOriginToo(TestClient client) {
        Response answer = TokenEndpoint.request()
                .header("Origin", "https://shop.example")
                .header("Authorization", TokenEndpoint.basic(client.id(), "wrong"))
                .contentType(Form.CONTENT_TYPE)
                .body(Campaigns.form(client))
                .post(TokenEndpoint.of(server, client).url());

        Answers.assertRefused(answer, "invalid_client");
    }

    private static void assertNotAllowed(RawHttp answer) {
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers())
                .containsEntry("allow", "POST, OPTIONS")
                .containsEntry("access-control-allow-origin", "*")
                .doesNotContainKeys("access-control-allow-credentials", "content-type", "www-authenticate");
    }
}
