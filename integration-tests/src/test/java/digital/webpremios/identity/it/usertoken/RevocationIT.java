package digital.webpremios.identity.it.usertoken;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests {@code /oauth2/revoke} at the root of a tenant's host. */
@KeycloakTest
final class RevocationIT {

    private static final String PATH = "/oauth2/revoke";

    private final KeycloakServer server;

    RevocationIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("E12")
    void aRevokedRefreshTokenEndsEveryTokenOfItsSignIn(TestApp client) {
        App app = new App(server, client);
        JsonPath tokens = app.signIn("openid");
        String refreshToken = tokens.getString("refresh_token");
        String refreshed = app.refresh(refreshToken).jsonPath().getString("access_token");

        assertRevoked(app.revoke(refreshToken));

        Answers.assertRefused(app.refresh(refreshToken), "invalid_grant");
        assertThat(app.userInfo(tokens.getString("access_token")).statusCode()).isEqualTo(401);
        assertThat(app.userInfo(refreshed).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("E12")
    void whatIsRevokedAlreadyIsRevokedAgain(TestApp client) {
        App app = new App(server, client);
        String refreshToken = app.signIn("openid").getString("refresh_token");

        assertRevoked(app.revoke(refreshToken));
        assertRevoked(app.revoke(refreshToken));
        assertRevoked(app.post(
                client.tenant(), "revoke", Form.of("token", refreshToken, "token_type_hint", "refresh_token")));
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("E12")
    void otherSignInsGoOn(TestApp client) {
        App app = new App(server, client);
        JsonPath other = app.signIn("openid");

        assertRevoked(app.revoke(app.signIn("openid").getString("refresh_token")));

        assertThat(app.userInfo(other.getString("access_token")).statusCode()).isEqualTo(200);
        assertThat(app.refresh(other.getString("refresh_token")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("E12")
    void withoutATokenTheRequestIsInvalid(TestApp client) {
        App app = new App(server, client);
        String token = app.signIn("openid").getString("refresh_token");

        for (String form : List.of(
                "",
                "token=",
                "Token=" + token,
                "token=" + token + "&token=" + token,
                "token=%ff",
                "token=%00",
                "x=1&".repeat(100) + "token=x",
                "token=" + "a".repeat(9000))) {
            Answers.assertRefused(app.post(client.tenant(), "revoke", form), "invalid_request");
        }
        assertThat(app.refresh(token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("E12")
    void whatIsNoRefreshTokenIsAnUnsupportedTokenType(TestApp client) {
        App app = new App(server, client);
        JsonPath tokens = app.signIn("openid");

        for (String token : List.of(
                tokens.getString("access_token"),
                tokens.getString("id_token"),
                "x",
                "a.b.c",
                "eyJhbGciOiJub25lIn0.eyJ0eXAiOiJSZWZyZXNoIn0.",
                "\u00e9")) {
            Answers.assertRefused(app.revoke(token), "unsupported_token_type");
        }
        assertThat(app.userInfo(tokens.getString("access_token")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("E12")
    void aClientThatDoesNotAuthenticateGets401(TestTenant tenant) {
        App app = new App(server, AuthorizationCodeIT.webAppOf(tenant));
        String id = app.client().id();
        TokenEndpoint endpoint = new TokenEndpoint(server.url(tenant) + PATH);
        String token = app.signIn("openid").getString("refresh_token");
        String form = Form.of("token", token);

        for (Response answer : List.of(
                endpoint.post(form, TokenEndpoint.basic(id, "wrong")),
                endpoint.post(form, TokenEndpoint.basic("nobody", "x")),
                endpoint.post(form, "Basic !"),
                endpoint.post(form + "&client_id=" + id),
                endpoint.post(form + "&" + Form.of("client_id", id, "client_secret", "wrong")),
                endpoint.post("token=x", TokenEndpoint.basic(id, "wrong")),
                endpoint.post(
                        form,
                        TokenEndpoint.basic(AuthorizationCodeIT.spaOf(tenant).id(), "any")))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.asString()).isEqualTo("{\"error\":\"invalid_client\"}");
            Answers.assertForm(answer);
        }
        Answers.assertRefused(endpoint.post(form), "invalid_request");
        assertThat(app.refresh(token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("E12")
    void aRefreshTokenOfAnotherClientIsNotRevoked(TestTenant tenant) {
        App webApp = new App(server, AuthorizationCodeIT.webAppOf(tenant));
        App spa = new App(server, AuthorizationCodeIT.spaOf(tenant));
        String token = webApp.signIn("openid").getString("refresh_token");

        Answers.assertRefused(spa.revoke(token), "invalid_request");

        assertThat(webApp.refresh(token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"E12", "T6"})
    void aTokenInTheQueryIsRefused(TestTenant tenant) {
        App app = new App(server, AuthorizationCodeIT.webAppOf(tenant));
        String token = app.signIn("openid").getString("refresh_token");
        String basic =
                TokenEndpoint.basic(app.client().id(), app.client().secret().orElseThrow());

        Response answer = TokenEndpoint.request()
                .header("Authorization", basic)
                .contentType(Form.CONTENT_TYPE)
                .post(server.url(tenant) + PATH + "?token=" + token);

        Answers.assertRefused(answer, "invalid_request");
        assertThat(app.refresh(token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract({"E12", "R10", "T1", "T4"})
    void onlyAFormMayBePosted(TestTenant tenant) {
        String url = server.url(tenant) + PATH;

        for (Response answer : List.of(
                given().get(url),
                given().put(url),
                given().delete(url),
                given().request("FOO", url),
                given().contentType("application/json").body("{}").post(url),
                TokenEndpoint.request()
                        .contentType("multipart/form-data; boundary=x")
                        .body("--x--")
                        .post(url))) {
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("POST, OPTIONS");
            assertThat(answer.asString()).isEmpty();
        }
        Response preflight =
                given().header("Origin", "https://elsewhere.example").options(url);
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    private static void assertRevoked(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString()).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
