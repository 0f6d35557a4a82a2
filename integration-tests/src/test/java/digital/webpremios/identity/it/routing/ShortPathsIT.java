package digital.webpremios.identity.it.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.browser.BrowserSession;
import digital.webpremios.identity.it.support.browser.Callback;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that {@code /token} and {@code /authorize} do what {@code /oauth2/token} and {@code /oauth2/authorize} do. */
@KeycloakTest
final class ShortPathsIT {

    private static final String TOKEN = "/token";

    private final KeycloakServer server;

    ShortPathsIT(KeycloakServer server) {
        this.server = server;
    }

    @EachPartner
    @Contract({"R14", "M1"})
    void aMachineGetsItsToken(TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.shortOf(server, client.tenant());

        Answers.assertGranted(endpoint.post(Campaigns.form(client), client));
        Answers.assertRefused(
                endpoint.post(Campaigns.form(client), TokenEndpoint.basic(client.id(), "wrong")), "invalid_client");
        Answers.assertRefused(endpoint.post("grant_type=password", client), "unsupported_grant_type");
        Answers.assertRefused(endpoint.post("grant_type=client_credentials&scope=openid", client), "invalid_scope");
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"R14", "A1", "A4"})
    void anAppSignsAParticipantInAndRefreshes(TestApp client) {
        App app = new App(server, client);
        AuthorizationRequest request =
                AuthorizationRequest.code(server, client, "openid").at(server.url(client.tenant()) + "/authorize");
        BrowserSession browser = BrowserSession.at(server);
        Response sentOn = browser.get(request.url());
        assertThat(sentOn.statusCode()).isEqualTo(302);
        Response page = browser.get(sentOn.header("Location"));
        String code = Callback.of(browser.fillIn(page, app.participant())).code();

        Response tokens = app.postTo(client.tenant(), TOKEN, app.codeForm(code));

        assertThat(tokens.statusCode()).as(tokens.asString()).isEqualTo(200);
        String refresh = Form.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.jsonPath().getString("refresh_token"));
        assertThat(app.postTo(client.tenant(), TOKEN, refresh).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"DEMO_PARTNER, UAT", "UAT_PARTNER, DEMO", "DEMO_PARTNER, PARTNERS"})
    @Contract({"R14", "I1"})
    void aClientOfAnotherTenantIsNobodyThere(TestClient client, TestTenant other) {
        Answers.assertRefused(
                TokenEndpoint.shortOf(server, other).post(Campaigns.form(client), client), "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/authorize"})
    @Contract({"R14", "R3"})
    void atAHostOfNoTenantThePathDoesNotExist(String path) {
        for (String host : List.of("auth.nobody.localhost", "localhost")) {
            for (String method : List.of("GET", "POST", "OPTIONS", "PUT")) {
                assertThat(RawRequest.of(method, path)
                                .header("Host: " + host)
                                .send(server)
                                .status())
                        .as("%s %s at %s", method, path, host)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    @Contract({"R14", "R9"})
    void theAnswersHaveTheHeadersOfTheLongPath() {
        for (TestTenant tenant : TestTenant.values()) {
            for (String form : List.of("", "grant_type=password", "%zz=%")) {
                RawAnswer answer = RawRequest.post(tenant, TOKEN, form).send(server);

                assertThat(answer.status()).isEqualTo(400);
                assertThat(names(answer))
                        .containsExactlyInAnyOrderElementsOf(names(
                                RawRequest.post(tenant, "/oauth2/token", form).send(server)));
                assertThat(answer.header("Cache-Control")).containsExactly("no-store");
            }
            assertThat(names(RawRequest.get(tenant, "/authorize").send(server)))
                    .containsExactlyInAnyOrderElementsOf(
                            names(RawRequest.get(tenant, "/oauth2/authorize").send(server)));
        }
    }

    @Test
    @Contract("R14")
    void noneIsNamedByDiscoveryWhichNamesTheLongOnes() {
        for (TestTenant tenant : TestTenant.values()) {
            assertThat(given().get(server.url(tenant) + HostProbe.CONFIGURATION).asString())
                    .contains(tenant.host(), "/oauth2/token\"", "/oauth2/authorize\"");
        }
    }

    private static List<String> names(RawAnswer answer) {
        return answer.headers().stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }
}
