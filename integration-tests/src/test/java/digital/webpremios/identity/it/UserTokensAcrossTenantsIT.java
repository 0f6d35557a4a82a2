package digital.webpremios.identity.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a participant of one tenant holds, at every endpoint of another. */
@KeycloakTest
final class UserTokensAcrossTenantsIT {

    private final KeycloakServer server;

    UserTokensAcrossTenantsIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource({"DEMO_WEB_APP, UAT_WEB_APP", "UAT_WEB_APP, DEMO_WEB_APP", "DEMO_SPA, UAT_SPA", "UAT_SPA, DEMO_SPA"})
    @Contract("I2")
    void aCodeIsNoneElsewhereAndStaysGoodAtHome(TestApp client, TestApp foreign) {
        App home = new App(server, client);
        App elsewhere = new App(server, foreign);
        String code = home.code("openid");

        Answers.assertRefused(elsewhere.redeem(code), "invalid_grant");
        Answers.assertRefused(home.redeemAt(foreign.tenant(), code), "invalid_client");

        assertThat(home.redeem(code).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"DEMO_WEB_APP, UAT_WEB_APP", "UAT_WEB_APP, DEMO_WEB_APP", "DEMO_SPA, UAT_SPA", "UAT_SPA, DEMO_SPA"})
    @Contract("I2")
    void aRefreshTokenIsNoneElsewhereAndCannotBeRevokedThere(TestApp client, TestApp foreign) {
        App home = new App(server, client);
        App elsewhere = new App(server, foreign);
        String token = home.signIn("openid").getString("refresh_token");

        Answers.assertRefused(elsewhere.refresh(token), "invalid_grant");
        Answers.assertRefused(home.refreshAt(foreign.tenant(), token), "invalid_client");
        Answers.assertRefused(elsewhere.revoke(token), "unsupported_token_type");
        assertThat(home.revokeAt(foreign.tenant(), token).statusCode()).isEqualTo(401);

        assertThat(home.refresh(token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"DEMO_WEB_APP, UAT", "UAT_WEB_APP, DEMO", "DEMO_SPA, PARTNERS", "UAT_SPA, PARTNERS"})
    @Contract("I2")
    void anAccessTokenTellsNothingElsewhere(TestApp client, TestTenant foreign) {
        App home = new App(server, client);
        JsonPath tokens = home.signIn("openid profile");
        String token = tokens.getString("access_token");

        assertThat(home.userInfoAt(foreign, token).statusCode()).isEqualTo(401);
        for (String host : List.of(server.url(foreign), server.administration())) {
            String realm = host + "/realms/" + foreign.realm();
            for (Response answer : List.of(
                    bearer(token).get(realm + "/protocol/openid-connect/userinfo"),
                    bearer(token).accept("application/json").get(realm + "/account"))) {
                assertThat(answer.statusCode()).isIn(401, 403);
                assertThat(answer.asString()).doesNotContain("ana");
            }
        }
        assertThat(home.userInfo(token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"DEMO_WEB_APP, UAT", "UAT_WEB_APP, DEMO", "DEMO_SPA, UAT", "UAT_SPA, DEMO"})
    @Contract({"I2", "I3"})
    void noTokenVerifiesWithTheKeysOfAnother(TestApp client, TestTenant foreign) {
        JsonPath tokens = new App(server, client).signIn("openid");

        for (String token : List.of(tokens.getString("access_token"), tokens.getString("id_token"))) {
            assertThat(Tokens.verifies(Tokens.keys(server, client.tenant()), token))
                    .isTrue();
            assertThat(Tokens.verifies(Tokens.keys(server, foreign), token)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO_WEB_APP, UAT_WEB_APP", "UAT_WEB_APP, DEMO_WEB_APP"})
    @Contract("I2")
    void aBrowserThatIsSignedInAtOneTenantIsAStrangerToAnother(TestApp client, TestApp foreign) {
        BrowserSession browser = new BrowserSession();
        browser.signIn(AuthorizationRequest.code(server, client, "openid"), new App(server, client).participant());

        Callback again =
                browser.pass(AuthorizationRequest.code(server, client, "openid").with("prompt", "none"));
        Callback elsewhere = browser.pass(
                AuthorizationRequest.code(server, foreign, "openid").with("prompt", "none"));

        assertThat(again.query()).containsKey("code");
        assertThat(elsewhere.query()).containsEntry("error", "login_required").doesNotContainKey("code");
    }

    @ParameterizedTest
    @CsvSource({"DEMO_WEB_APP, UAT_WEB_APP", "UAT_WEB_APP, DEMO_WEB_APP"})
    @Contract("I2")
    void aPasswordOfOneTenantIsNoneAtAnother(TestApp client, TestApp foreign) {
        App home = new App(server, client);
        BrowserSession browser = new BrowserSession();
        Response page =
                browser.get(AuthorizationRequest.code(server, foreign, "openid").url());

        Response answer = browser.submit(
                page,
                Map.of(
                        "username",
                        home.participant().username(),
                        "password",
                        home.participant().password()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Location")).isNull();
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
