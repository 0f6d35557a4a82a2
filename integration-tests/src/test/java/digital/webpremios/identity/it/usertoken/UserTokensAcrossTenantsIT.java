package digital.webpremios.identity.it.usertoken;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestParticipant;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.browser.BrowserSession;
import digital.webpremios.identity.it.support.browser.Callback;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sends the tokens of one tenant's participant to every endpoint of another tenant. */
@KeycloakTest
final class UserTokensAcrossTenantsIT {

    private final KeycloakServer server;
    private final AdminApi admin;

    UserTokensAcrossTenantsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
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
    @CsvSource({
        "DEMO_WEB_APP, UAT_WEB_APP, DEMO_SPA",
        "UAT_WEB_APP, DEMO_WEB_APP, UAT_SPA",
        "DEMO_SPA, UAT_SPA, DEMO_WEB_APP",
        "UAT_SPA, DEMO_SPA, UAT_WEB_APP"
    })
    @Contract({"I2", "A2"})
    void noTokenEndpointConsumesACodeOfAnotherTenantOrClient(TestApp client, TestApp foreign, TestApp sibling) {
        App home = new App(server, client);
        String code = home.code("openid");
        String[] parts = code.split("\\.", -1);
        for (TestApp stranger : List.of(foreign, sibling)) {
            App elsewhere = new App(server, stranger);
            String[] own = elsewhere.code("openid").split("\\.", -1);
            for (String shown : List.of(
                    code,
                    String.join(".", parts[0], parts[1], own[2]),
                    String.join(".", parts[0], own[1], own[2]),
                    String.join(".", parts[0], own[1], parts[2]),
                    String.join(".", own[0], parts[1], parts[2]))) {
                String form = elsewhere.codeForm(shown);
                Answers.assertRefused(elsewhere.redeem(shown), "invalid_grant");
                Response natively = elsewhere.postNatively(stranger.tenant(), form);
                assertThat(natively.statusCode()).isEqualTo(400);
                assertThat(natively.jsonPath().getString("error")).isEqualTo("invalid_grant");
                assertThat(TokenEndpoint.ofKeycloak(server.administration(), "master")
                                .post(form + "&client_id=admin-cli")
                                .statusCode())
                        .isEqualTo(400);
            }
        }

        assertThat(home.postNatively(client.tenant(), home.codeForm(code)).statusCode())
                .isEqualTo(200);
        Answers.assertRefused(home.redeem(code), "invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({"DEMO_WEB_APP, UAT_WEB_APP, DEMO_SPA", "UAT_SPA, DEMO_SPA, UAT_WEB_APP"})
    @Contract({"I2", "A4"})
    void noTokenEndpointUsesARefreshTokenOfAnotherTenantOrClientUp(TestApp client, TestApp foreign, TestApp sibling) {
        App home = new App(server, client);
        try (TenantPolicy here = rotation(client.tenant());
                TenantPolicy there = rotation(foreign.tenant())) {
            assertThat(here).isNotNull();
            assertThat(there).isNotNull();
            String token = home.signIn("openid").getString("refresh_token");
            for (TestApp stranger : List.of(foreign, sibling)) {
                App elsewhere = new App(server, stranger);
                Answers.assertRefused(elsewhere.refresh(token), "invalid_grant");
                assertThat(elsewhere.refreshNatively(token).statusCode()).isEqualTo(400);
                assertThat(TokenEndpoint.ofKeycloak(server.administration(), "master")
                                .post(Form.of(
                                        "grant_type",
                                        "refresh_token",
                                        "client_id",
                                        "admin-cli",
                                        "refresh_token",
                                        token))
                                .statusCode())
                        .isEqualTo(400);
            }

            Response next = home.refresh(token);
            assertThat(next.statusCode()).isEqualTo(200);
            assertThat(home.refreshNatively(next.jsonPath().getString("refresh_token"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, UAT", "UAT, DEMO"})
    @Contract("I2")
    void aPushedRequestIsNotUsedUpByAnotherTenantsClientOfTheSameId(TestTenant tenant, TestTenant foreign) {
        Map<String, ?> settings = Map.of(
                "clientId",
                "same-" + UUID.randomUUID(),
                "serviceAccountsEnabled",
                false,
                "standardFlowEnabled",
                true,
                "defaultClientScopes",
                List.of("basic"),
                "redirectUris",
                List.of(TemporarySignIn.REDIRECT_URI));
        try (TemporaryClient client = TemporaryClient.create(admin, tenant.realm(), settings);
                TemporaryClient twin = TemporaryClient.create(admin, foreign.realm(), settings)) {
            String requestUri = push(tenant, client);

            assertThat(loginPage(new BrowserSession(), presented(foreign, twin, requestUri)))
                    .isEmpty();

            Callback callback = signIn(presented(tenant, client, requestUri), tenant);
            assertThat(TemporarySignIn.redeem(server, tenant, client, callback.code())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(loginPage(new BrowserSession(), presented(tenant, client, requestUri)))
                    .isEmpty();
            // the other tenant's own go on working
            assertThat(signIn(presented(foreign, twin, push(foreign, twin)), foreign)
                            .query())
                    .containsKey("code");
        }
    }

    private static Callback signIn(AuthorizationRequest request, TestTenant tenant) {
        BrowserSession browser = new BrowserSession();
        Optional<Response> page = loginPage(browser, request);
        assertThat(page)
                .as(String.valueOf(new BrowserSession().get(request.url()).headers()))
                .isPresent();
        return Callback.of(browser.fillIn(page.orElseThrow(), TestParticipant.of(tenant)));
    }

    /** Keycloak sends a browser that comes with a pushed request on to the page once more. */
    private static Optional<Response> loginPage(BrowserSession browser, AuthorizationRequest request) {
        Response answer = browser.get(request.url());
        String location = String.valueOf(answer.header("Location"));
        Response page = location.contains("/login-actions/") ? browser.get(location) : answer;
        return Optional.of(page)
                .filter(found -> found.statusCode() == 200 && found.asString().contains("name=\"password\""));
    }

    private String push(TestTenant tenant, TemporaryClient client) {
        AuthorizationRequest request =
                TemporarySignIn.request(server, tenant, client).with("scope", "openid");
        return new TokenEndpoint(realm(tenant) + "ext/par/request")
                .post(
                        request.url().substring(request.endpoint().length() + 1),
                        TokenEndpoint.encodedBasic(client.id(), TemporaryClient.SECRET))
                .then()
                .statusCode(201)
                .extract()
                .path("request_uri");
    }

    private AuthorizationRequest presented(TestTenant tenant, TemporaryClient client, String requestUri) {
        return new AuthorizationRequest(realm(tenant) + "auth", Map.of())
                .with("client_id", client.id())
                .with("request_uri", requestUri);
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

    private TenantPolicy rotation(TestTenant tenant) {
        return TenantPolicy.apply(admin, tenant, "webpremios-refresh-token-rotation", Map.of("grace-seconds", 0));
    }

    private String realm(TestTenant tenant) {
        return server.url(tenant) + "/realms/" + tenant.realm() + "/protocol/openid-connect/";
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
