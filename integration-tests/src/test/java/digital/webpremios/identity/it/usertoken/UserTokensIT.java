package digital.webpremios.identity.it.usertoken;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.browser.BrowserSession;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the contents of participants' tokens. */
@KeycloakTest
final class UserTokensIT {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private final KeycloakServer server;
    private final AdminApi admin;

    UserTokensIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A6")
    void theAccessTokenHasTheClaimsOfCognitoAndNoAudience(TestApp client) {
        App app = new App(server, client);

        AccessToken token = access(app.signIn("openid email"));
        Map<String, Object> claims = token.claims();

        assertThat(claims)
                .containsKeys("sub", "iss", "exp", "iat", "jti", "auth_time")
                .containsEntry("iss", issuer(client.tenant()))
                .containsEntry("token_use", "access")
                .containsEntry("client_id", client.id())
                .containsEntry("username", "ana")
                .containsEntry("version", 2)
                .containsEntry("cognito:groups", List.of("ouro"))
                .doesNotContainKeys("aud", "email", "name", "custom:campaign_id");
        assertThat(token.scope().split(" ")).containsExactlyInAnyOrder("openid", "email");
        assertThat(claims)
                .hasEntrySatisfying("sub", value -> assertThat(value).asString().matches("[0-9a-f-]{36}"))
                .hasEntrySatisfying(
                        "origin_jti", value -> assertThat(value).asString().matches(UUID))
                .hasEntrySatisfying(
                        "event_id", value -> assertThat(value).asString().matches(UUID));
        assertThat(token.seconds("exp") - token.seconds("iat")).isEqualTo(3600);
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A7")
    void theIdTokenHasTheClaimsOfCognito(TestApp client) {
        App app = new App(server, client);
        JsonPath tokens = app.signIn("openid profile");

        Map<String, Object> claims = id(tokens).claims();

        String host = client.tenant().realm();
        assertThat(claims)
                .containsKeys("exp", "iat", "jti", "at_hash", "auth_time")
                .containsEntry("iss", issuer(client.tenant()))
                .containsEntry("aud", client.id())
                .containsEntry("token_use", "id")
                .containsEntry("nonce", "nonce-of-the-app")
                .containsEntry("cognito:username", "ana")
                .containsEntry("cognito:groups", List.of("ouro"))
                .containsEntry("email", "ana@" + host + ".example")
                .containsEntry("email_verified", true)
                .containsEntry("phone_number_verified", true)
                .containsEntry("given_name", "Ana")
                .containsEntry("custom:campaign_id", client.tenant().tenantId())
                .doesNotContainKeys("client_id", "username", "version", "scope");
        assertThat(claims)
                .containsEntry("sub", access(tokens).claims().get("sub"))
                .containsEntry("origin_jti", access(tokens).claims().get("origin_jti"))
                .containsEntry("event_id", access(tokens).claims().get("event_id"))
                .containsEntry("auth_time", access(tokens).claims().get("auth_time"));
        assertThat(claims.entrySet())
                .filteredOn(claim -> claim.getKey().startsWith("custom:"))
                .hasSize(4)
                .allSatisfy(claim -> assertThat(claim.getValue()).isInstanceOf(String.class));
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A7")
    void theScopesSayWhichAttributesTheIdTokenTells(TestApp client) {
        App app = new App(server, client);

        assertThat(id(app.signIn("openid")).claims())
                .containsKeys("email", "phone_number", "name", "custom:participant_id");
        assertThat(id(app.signIn("openid email")).claims())
                .containsKeys("email", "email_verified")
                .doesNotContainKeys("phone_number", "name", "custom:participant_id");
        assertThat(id(app.signIn("openid phone")).claims())
                .containsKeys("phone_number", "phone_number_verified")
                .doesNotContainKeys("email", "name", "custom:participant_id");
        assertThat(id(app.signIn("openid email aws.cognito.signin.user.admin")).claims())
                .doesNotContainKeys("phone_number", "name", "custom:participant_id");
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A8")
    void withTheCampaignsScopeBothTokensCarryTheSegmentation(TestApp client) {
        App app = new App(server, client);
        JsonPath tokens = app.signIn("openid email " + client.tenant().campaignScope());

        for (AccessToken token : List.of(access(tokens), id(tokens))) {
            assertThat(token.claims())
                    .containsEntry("custom:campaign_id", client.tenant().tenantId())
                    .containsEntry("custom:participant_id", client.tenant() == TestTenant.DEMO ? "100001" : "200001")
                    .hasEntrySatisfying(
                            "custom:catalog_id", value -> assertThat(value).isInstanceOf(String.class))
                    .hasEntrySatisfying(
                            "custom:client_id", value -> assertThat(value).isInstanceOf(String.class))
                    .doesNotContainKeys("phone_number", "name");
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"A6", "A7", "A8"})
    void theTokensOfKeycloaksOwnEndpointHaveThemToo(TestApp client) {
        App app = new App(server, client);
        String scope = "openid " + client.tenant().campaignScope();

        Response answer = nativePost(app, "token", app.codeForm(app.code(scope)));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(access(answer.jsonPath()).claims())
                .containsEntry("token_use", "access")
                .containsEntry("username", "ana")
                .containsEntry("custom:campaign_id", client.tenant().tenantId());
        assertThat(id(answer.jsonPath()).claims())
                .containsEntry("token_use", "id")
                .containsEntry("aud", client.id())
                .containsEntry("custom:campaign_id", client.tenant().tenantId());
    }

    @ParameterizedTest
    @EnumSource(
            value = TestApp.class,
            names = {"DEMO_SPA", "UAT_SPA"})
    @Contract({"A6", "A7", "A8", "E3"})
    void theTokensOfTheImplicitGrantHaveThemToo(TestApp client) {
        App app = new App(server, client);
        AuthorizationRequest request = AuthorizationRequest.of(
                        server, client.tenant(), client.id(), client.redirectUri())
                .with("response_type", "id_token token")
                .with("scope", "openid " + client.tenant().campaignScope());

        Map<String, String> answer =
                new BrowserSession().signIn(request, app.participant()).fragment();

        assertThat(answer)
                // "iss" is RFC 9207's, on which strict clients insist; "session_state" is Keycloak's own endpoint's
                .containsOnlyKeys(
                        "access_token", "expires_in", "id_token", "iss", "session_state", "state", "token_type")
                .containsEntry(
                        "iss",
                        server.url(client.tenant()) + "/realms/"
                                + client.tenant().realm())
                .containsEntry("expires_in", "3600");
        assertThat(AccessToken.parse(answer.getOrDefault("access_token", "")).claims())
                .containsEntry("token_use", "access")
                .containsEntry("custom:campaign_id", client.tenant().tenantId());
        assertThat(AccessToken.parse(answer.getOrDefault("id_token", "")).claims())
                .containsEntry("token_use", "id")
                .containsEntry("nonce", "nonce-of-the-app")
                .containsKey("at_hash");
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A6")
    void twoSignInsHaveDifferentOrigins(TestApp client) {
        App app = new App(server, client);

        assertThat(access(app.signIn("openid")).claims().get("origin_jti"))
                .isNotEqualTo(access(app.signIn("openid")).claims().get("origin_jti"));
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A6")
    void keycloaksOwnEndpointsTakeTheTokens(TestApp client) {
        App app = new App(server, client);
        JsonPath tokens = app.signIn("openid");

        given().header("Authorization", "Bearer " + tokens.getString("access_token"))
                .get(nativeUrl(app, "userinfo"))
                .then()
                .statusCode(200)
                .body("email_verified", equalTo(true));
        assertThat(nativePost(
                                app,
                                "token",
                                Form.of(
                                        "grant_type",
                                        "refresh_token",
                                        "refresh_token",
                                        tokens.getString("refresh_token")))
                        .statusCode())
                .isEqualTo(200);
        Response logout = given().redirects()
                .follow(false)
                .queryParam("id_token_hint", tokens.getString("id_token"))
                .get(nativeUrl(app, "logout"));
        assertThat(logout.statusCode()).isEqualTo(200);
        Answers.assertRefused(app.refresh(tokens.getString("refresh_token")), "invalid_grant");
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("A8")
    void aParticipantCannotChangeItsOwnSegmentation(TestTenant tenant) {
        List<Map<String, Object>> attributes = admin.get("/" + tenant.realm() + "/users/profile")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("attributes");

        assertThat(attributes)
                .filteredOn(attribute -> String.valueOf(attribute.get("name")).startsWith("custom."))
                .hasSize(4)
                .allSatisfy(attribute -> assertThat(attribute.toString()).contains("edit=[admin]"));
    }

    private String issuer(TestTenant tenant) {
        return server.url(tenant) + "/realms/" + tenant.realm();
    }

    private String nativeUrl(App app, String endpoint) {
        return issuer(app.client().tenant()) + "/protocol/openid-connect/" + endpoint;
    }

    private Response nativePost(App app, String endpoint, String form) {
        TokenEndpoint url = new TokenEndpoint(nativeUrl(app, endpoint));
        return app.client()
                .secret()
                .map(secret ->
                        url.post(form, TokenEndpoint.encodedBasic(app.client().id(), secret)))
                .orElseGet(() ->
                        url.post(form + "&" + Form.of("client_id", app.client().id())));
    }

    private static AccessToken access(JsonPath tokens) {
        return AccessToken.parse(tokens.getString("access_token"));
    }

    private static AccessToken id(JsonPath tokens) {
        return AccessToken.parse(tokens.getString("id_token"));
    }
}
