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
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests {@code /oauth2/userInfo} at the root of a tenant's host. */
@KeycloakTest
final class UserInfoIT {

    private static final String PATH = "/oauth2/userInfo";
    private static final String INVALID_TOKEN = "error=\"invalid_token\", error_description=\"Access token is expired,"
            + " disabled, or deleted, or the user has globally signed out.\"";

    private final KeycloakServer server;

    UserInfoIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("E11")
    void itTellsOfTheParticipantInStringsOnly(TestApp client) {
        App app = new App(server, client);
        String token = app.signIn("openid profile").getString("access_token");

        for (Response answer : List.of(
                app.userInfo(token),
                given().header("Authorization", "Bearer " + token).post(server.url(client.tenant()) + PATH),
                given().formParam("access_token", token).post(server.url(client.tenant()) + PATH))) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            Map<String, Object> claims = answer.jsonPath().getMap("$");
            assertThat(claims)
                    .containsEntry("sub", AccessToken.parse(token).claims().get("sub"))
                    .containsEntry("username", "ana")
                    .containsEntry("email", "ana@" + client.tenant().realm() + ".example")
                    .containsEntry("email_verified", "true")
                    .containsEntry("phone_number_verified", "true")
                    .containsEntry("given_name", "Ana")
                    .containsEntry("custom:campaign_id", client.tenant().tenantId())
                    .containsKeys("custom:catalog_id", "custom:participant_id", "custom:client_id", "name");
            assertThat(claims.values()).allSatisfy(value -> assertThat(value).isInstanceOf(String.class));
            assertThat(claims)
                    .doesNotContainKeys("iss", "aud", "realm_access", "cognito:groups", "token_use", "origin_jti");
            assertThat(answer.asString()).startsWith("{\"sub\":");
            Answers.assertForm(answer);
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("E11")
    void theScopesSayWhichAttributesItTells(TestApp client) {
        App app = new App(server, client);

        Response email = app.userInfo(app.signIn("openid email").getString("access_token"));
        assertThat(email.jsonPath().<String, Object>getMap("$"))
                .containsOnlyKeys("sub", "username", "email", "email_verified");

        Response admin = app.userInfo(
                app.signIn("openid phone aws.cognito.signin.user.admin").getString("access_token"));
        assertThat(admin.jsonPath().<String, Object>getMap("$"))
                .containsOnlyKeys("sub", "username", "phone_number", "phone_number_verified");
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("E11")
    void aTokenWithoutOpenidIsRefused(TestApp client) {
        App app = new App(server, client);

        assertInvalidToken(
                app.userInfo(app.signIn("aws.cognito.signin.user.admin").getString("access_token")));
        assertInvalidToken(
                app.userInfo(app.signIn(client.tenant().campaignScope()).getString("access_token")));
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("E11")
    void aMachinesTokenIsRefused(TestTenant tenant) {
        App app = new App(server, AuthorizationCodeIT.webAppOf(tenant));

        assertInvalidToken(app.userInfo(Tokens.issue(server, tenant)));
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("E11")
    void whatIsNoAccessTokenIsRefused(TestApp client) {
        App app = new App(server, client);
        JsonPath tokens = app.signIn("openid");
        String token = tokens.getString("access_token");

        for (String bad : List.of(
                "x",
                "a.b.c",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
                tokens.getString("id_token"),
                tokens.getString("refresh_token"),
                token.substring(0, token.length() - 4) + "AAAA")) {
            assertInvalidToken(app.userInfo(bad));
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("E11")
    void withoutATokenTheRequestIsInvalid(TestApp client) {
        String url = server.url(client.tenant()) + PATH;
        String token = new App(server, client).signIn("openid").getString("access_token");

        for (Response answer : List.of(
                given().get(url),
                given().post(url),
                given().header("Authorization", "Bearer").get(url),
                given().header("Authorization", "Bearer ").get(url),
                given().header("Authorization", "Bearer a b").get(url),
                given().header("Authorization", "Token " + token).get(url),
                given().auth().preemptive().basic("a", "b").get(url),
                given().queryParam("access_token", token).get(url),
                given().contentType("application/json")
                        .body("{\"access_token\":\"" + token + "\"}")
                        .post(url),
                TokenEndpoint.request()
                        .contentType("multipart/form-data; boundary=x")
                        .body("--x--")
                        .post(url),
                given().header("Authorization", "Bearer " + token)
                        .formParam("access_token", token)
                        .post(url),
                TokenEndpoint.request()
                        .contentType(Form.CONTENT_TYPE)
                        .body("access_token=" + token + "&access_token=" + token)
                        .post(url),
                TokenEndpoint.request()
                        .contentType(Form.CONTENT_TYPE)
                        .body("access_token=%00")
                        .post(url),
                TokenEndpoint.request()
                        .contentType(Form.CONTENT_TYPE)
                        .body("access_token=%ff")
                        .post(url),
                TokenEndpoint.request()
                        .contentType(Form.CONTENT_TYPE)
                        .body("access_token=" + "a".repeat(9000))
                        .post(url))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.header("WWW-Authenticate")).startsWith("error=\"invalid_request\", error_description=\"");
            assertThat(answer.asString()).isEqualTo("{\"error\":\"invalid_request\"}");
            Answers.assertForm(answer);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"E11", "R10"})
    void anyOriginMayAskWithoutCredentials(TestTenant tenant) {
        App app = new App(server, AuthorizationCodeIT.spaOf(tenant));
        String url = server.url(tenant) + PATH;
        String token = app.signIn("openid").getString("access_token");

        Response answer = given().header("Authorization", "Bearer " + token)
                .header("Origin", "https://elsewhere.example")
                .get(url);
        Response preflight = given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options(url);

        assertThat(answer.statusCode()).isEqualTo(200);
        Answers.assertForm(answer);
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Authorization");
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("E16")
    void anotherSpellingOfThePathIsNotThere(TestTenant tenant) {
        for (String path : List.of(
                "/oauth2/userinfo",
                "/oauth2/UserInfo",
                "/OAuth2/userInfo",
                "/oauth2/userInfo/x",
                "/oauth2/Revoke",
                "/oauth2/REVOKE",
                "/Oauth2/revoke")) {
            assertThat(given().get(server.url(tenant) + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(given().post(server.url(tenant) + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("E11")
    void otherMethodsAreNotAllowed(TestTenant tenant) {
        for (String method : List.of("PUT", "PATCH", "DELETE", "FOO")) {
            Response answer = given().request(method, server.url(tenant) + PATH);

            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, POST, OPTIONS");
        }
    }

    private static void assertInvalidToken(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(INVALID_TOKEN);
        assertThat(answer.asString()).isEqualTo("{\"error\":\"invalid_token\"}");
        Answers.assertForm(answer);
    }
}
