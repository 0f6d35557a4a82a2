package digital.webpremios.identity.it.usertoken;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.Pause;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the refresh token grant at the root of a tenant's host. */
@KeycloakTest
final class RefreshTokenIT {

    private static final String TOKEN = "\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\"";

    private final KeycloakServer server;
    private final AdminApi admin;

    RefreshTokenIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A4")
    void aRefreshGivesFourMembersInOrderAndTheRefreshTokenStaysGood(TestApp client) {
        App app = new App(server, client);
        String refreshToken = app.signIn("openid email").getString("refresh_token");

        for (int i = 0; i < 3; i++) {
            Response answer = app.refresh(refreshToken);

            assertThat(answer.asString())
                    .matches("\\{\"id_token\":" + TOKEN + ",\"access_token\":" + TOKEN
                            + ",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
            Answers.assertForm(answer);
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"A4", "A6"})
    void refreshedTokensBelongToTheSameSignIn(TestApp client) {
        App app = new App(server, client);
        JsonPath first = app.signIn("openid " + client.tenant().campaignScope());

        JsonPath second = app.refresh(first.getString("refresh_token")).jsonPath();

        for (String token : List.of("access_token", "id_token")) {
            Map<String, Object> before =
                    AccessToken.parse(first.getString(token)).claims();
            Map<String, Object> after =
                    AccessToken.parse(second.getString(token)).claims();
            for (String claim :
                    List.of("sub", "origin_jti", "event_id", "auth_time", "token_use", "custom:campaign_id")) {
                assertThat(after.get(claim)).as(claim).isNotNull().isEqualTo(before.get(claim));
            }
            assertThat(after.get("jti")).isNotEqualTo(before.get("jti"));
        }
        assertThat(AccessToken.parse(second.getString("access_token")).scope().split(" "))
                .containsExactlyInAnyOrder("openid", client.tenant().campaignScope());
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A4")
    void whereRotationIsOnEachRefreshTokenWorksOnce(TestApp client) {
        App app = new App(server, client);
        rotate(client.tenant(), true, 0);
        try {
            String first = app.signIn("openid").getString("refresh_token");

            Response answer = app.refresh(first);

            assertThat(answer.asString())
                    .matches("\\{\"id_token\":" + TOKEN + ",\"access_token\":" + TOKEN + ",\"refresh_token\":" + TOKEN
                            + ",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
            String second = answer.jsonPath().getString("refresh_token");
            assertThat(second).isNotEqualTo(first);
            Answers.assertRefused(app.refresh(first), "invalid_grant");
            // whoever had the first may have stolen it: the sign-in has ended
            Answers.assertRefused(app.refresh(second), "invalid_grant");
        } finally {
            rotate(client.tenant(), false, 0);
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A4")
    void whereReuseIsAllowedTheOldRefreshTokenWorksThatOftenUntilTheNewOneIsUsed(TestApp client) {
        App app = new App(server, client);
        rotate(client.tenant(), true, 1);
        try {
            String first = app.signIn("openid").getString("refresh_token");
            assertThat(app.refresh(first).statusCode()).isEqualTo(200);

            assertThat(app.refresh(first).statusCode()).isEqualTo(200);

            Answers.assertRefused(app.refresh(first), "invalid_grant");
        } finally {
            rotate(client.tenant(), false, 0);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("A5")
    void aRefreshTokenOfAnotherClientIsRefused(TestTenant tenant) {
        App webApp = new App(server, AuthorizationCodeIT.webAppOf(tenant));
        App spa = new App(server, AuthorizationCodeIT.spaOf(tenant));
        String refreshToken = webApp.signIn("openid").getString("refresh_token");

        Answers.assertRefused(spa.refresh(refreshToken), "invalid_grant");

        assertThat(webApp.refresh(refreshToken).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A5")
    void whatIsNoRefreshTokenIsRefused(TestApp client) {
        App app = new App(server, client);
        JsonPath tokens = app.signIn("openid");
        String refreshToken = tokens.getString("refresh_token");

        for (String token : List.of(
                "x",
                "a.b.c",
                "eyJhbGciOiJub25lIn0.eyJ0eXAiOiJSZWZyZXNoIn0.",
                tokens.getString("access_token"),
                tokens.getString("id_token"),
                refreshToken.substring(0, refreshToken.length() - 4) + "AAAA",
                "\u00e9")) {
            Answers.assertRefused(app.refresh(token), "invalid_grant");
        }
        for (String form : List.of(
                "grant_type=refresh_token",
                "grant_type=refresh_token&refresh_token=",
                "grant_type=refresh_token&refresh_token=" + "r".repeat(7000),
                "grant_type=refresh_token&refresh_token=" + "r".repeat(9000))) {
            Answers.assertRefused(app.post(client.tenant(), "token", form), "invalid_request");
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A5")
    void aRefreshTokenOfASessionThatAnAdministratorEndedIsRefused(TestApp client) {
        App app = new App(server, client);
        JsonPath tokens = app.signIn("openid");
        Object user =
                AccessToken.parse(tokens.getString("access_token")).claims().get("sub");
        admin.post("/" + client.tenant().realm() + "/users/" + user + "/logout", Map.of())
                .then()
                .statusCode(204);

        Answers.assertRefused(app.refresh(tokens.getString("refresh_token")), "invalid_grant");
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A5")
    void anExpiredRefreshTokenIsRefused(TestApp client) {
        App app = new App(server, client);
        changeSessionIdle(client, "2");
        try {
            String refreshToken = app.signIn("openid").getString("refresh_token");
            Pause.seconds(4);

            Answers.assertRefused(app.refresh(refreshToken), "invalid_grant");
        } finally {
            changeSessionIdle(client, "");
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A5")
    void aRefreshTokenLivesThirtyDays(TestApp client) {
        App app = new App(server, client);

        AccessToken token = AccessToken.parse(app.signIn("openid").getString("refresh_token"));

        long thirtyDays = Duration.ofDays(30).toSeconds();
        assertThat(token.seconds("exp") - token.seconds("iat")).isBetween(thirtyDays - 60, thirtyDays);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"A3", "T14"})
    void aFailedClientAuthenticationLeavesTheRefreshTokenUsable(TestTenant tenant) {
        App app = new App(server, AuthorizationCodeIT.webAppOf(tenant));
        TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
        rotate(tenant, true, 0);
        try {
            String refreshToken = app.signIn("openid").getString("refresh_token");
            String form = Form.of("grant_type", "refresh_token", "refresh_token", refreshToken);

            Answers.assertRefused(
                    endpoint.post(form, TokenEndpoint.basic(app.client().id(), "wrong")), "invalid_client");
            Answers.assertRefused(endpoint.post(form, TokenEndpoint.basic("nobody", "x")), "invalid_client");

            assertThat(app.refresh(refreshToken).statusCode()).isEqualTo(200);
        } finally {
            rotate(tenant, false, 0);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("M14")
    void theLimitOfRequestsCountsParticipantsTokensToo(TestTenant tenant) {
        App app = new App(server, AuthorizationCodeIT.webAppOf(tenant));
        Map<String, ?> limit = Map.of(
                "client-requests-per-second", "0.01",
                "client-burst", 2,
                "tenant-requests-per-second", "unrestricted",
                "failed-authentications-per-minute", "unrestricted");
        try (TenantPolicy policy = TenantPolicy.apply(admin, tenant, "webpremios-rate-limit", limit)) {
            assertThat(policy).isNotNull();
            String refreshToken = app.signIn("openid").getString("refresh_token");
            assertThat(app.refresh(refreshToken).statusCode()).isEqualTo(200);

            Response limited = app.refresh(refreshToken);
            Response ofCode = app.redeem(app.code("openid"));

            for (Response answer : List.of(limited, ofCode)) {
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.asString()).isEqualTo("{\"error\":\"too_many_requests\"}");
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 200);
            }
        }
    }

    private void rotate(TestTenant tenant, boolean on, int reuse) {
        admin.changeRealm(tenant.realm(), realm -> {
                    realm.put("revokeRefreshToken", on);
                    realm.put("refreshTokenMaxReuse", reuse);
                    return realm;
                })
                .then()
                .statusCode(204);
    }

    private void changeSessionIdle(TestApp client, String seconds) {
        admin.changeClient(client.tenant().realm(), client.id(), representation -> {
                    Map<String, Object> attributes = new HashMap<>();
                    ((Map<?, ?>) representation.getOrDefault("attributes", Map.of()))
                            .forEach((name, value) -> attributes.put(String.valueOf(name), value));
                    attributes.put("client.session.idle.timeout", seconds);
                    representation.put("attributes", attributes);
                    return representation;
                })
                .then()
                .statusCode(204);
    }
}
