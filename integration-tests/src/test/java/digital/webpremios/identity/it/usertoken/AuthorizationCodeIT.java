package digital.webpremios.identity.it.usertoken;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.Pause;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the redemption of authorization codes at the root of a tenant's host. */
@KeycloakTest
@Tag("container")
public final class AuthorizationCodeIT {

    private static final String TOKEN = "\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\"";

    private final KeycloakServer server;
    private final AdminApi admin;

    public AuthorizationCodeIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A1")
    public void aCodeGivesFiveMembersInOrder(TestApp client) {
        App app = new App(server, client);

        Response answer = app.redeem(app.code("openid email"));

        assertThat(answer.asString())
                .matches("\\{\"id_token\":" + TOKEN + ",\"access_token\":" + TOKEN + ",\"refresh_token\":" + TOKEN
                        + ",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
        Answers.assertForm(answer);
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A1")
    public void withoutOpenidThereIsNoIdToken(TestApp client) {
        App app = new App(server, client);

        Response answer = app.redeem(app.code(client.tenant().campaignScope()));

        assertThat(answer.asString())
                .matches("\\{\"access_token\":" + TOKEN + ",\"refresh_token\":" + TOKEN
                        + ",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A2")
    public void aCodeWorksOnceAndItsSecondUseEndsTheSignIn(TestApp client) {
        App app = new App(server, client);
        String code = app.code("openid");
        Response first = app.redeem(code);
        assertThat(first.statusCode()).isEqualTo(200);

        Answers.assertRefused(app.redeem(code), "invalid_grant");

        Answers.assertRefused(app.refresh(first.jsonPath().getString("refresh_token")), "invalid_grant");
        assertThat(app.userInfo(first.jsonPath().getString("access_token")).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A2")
    public void whatIsNoCodeIsRefused(TestApp client) {
        App app = new App(server, client);

        for (String code : List.of(
                "x",
                "a.b.c",
                "...",
                "eyJhbGciOiJub25lIn0.e30.c2ln",
                "a.b." + admin.idOf(client.tenant().realm(), client.id()),
                "a\nb.c.d",
                "%00",
                "\u00e9.\u00e9.\u00e9",
                "c".repeat(7000))) {
            Response answer = app.redeem(code);

            Answers.assertRefused(answer, "invalid_grant");
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("T9")
    public void withoutACodeTheRequestIsInvalid(TestApp client) {
        App app = new App(server, client);

        for (String form : List.of("grant_type=authorization_code", "grant_type=authorization_code&code=")) {
            Answers.assertRefused(app.post(client.tenant(), "token", form), "invalid_request");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("A2")
    public void aCodeOfAnotherClientIsRefusedAndStaysGood(TestTenant tenant) {
        App webApp = new App(server, webAppOf(tenant));
        App spa = new App(server, spaOf(tenant));
        String code = webApp.code("openid");

        Answers.assertRefused(spa.redeem(code), "invalid_grant");
        Answers.assertRefused(
                spa.post(tenant, "token", webApp.codeForm(code) + "&code_verifier=" + AuthorizationRequest.VERIFIER),
                "invalid_grant");

        assertThat(webApp.redeem(code).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("A2")
    public void aVerifierThatIsMissingOrWrongIsRefused(TestTenant tenant) {
        App spa = new App(server, spaOf(tenant));
        String wrong = AuthorizationRequest.VERIFIER.replace('a', 'b');

        for (String verifier : List.of("", "&code_verifier=", "&code_verifier=" + wrong, "&code_verifier=short")) {
            String form = Form.of(
                    "grant_type",
                    "authorization_code",
                    "code",
                    spa.code("openid"),
                    "redirect_uri",
                    spa.client().redirectUri());

            Answers.assertRefused(spa.post(tenant, "token", form + verifier), "invalid_grant");
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A2")
    public void anExpiredCodeIsRefused(TestApp client) {
        App app = new App(server, client);
        String realm = client.tenant().realm();
        changeCodeLifespan(realm, 1);
        try {
            String code = app.code("openid");
            Pause.seconds(3);

            Answers.assertRefused(app.redeem(code), "invalid_grant");
        } finally {
            changeCodeLifespan(realm, 300);
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("T18")
    public void anotherRedirectUriIsToldByItsOwnError(TestApp client) {
        App app = new App(server, client);

        for (String uri : List.of(
                "http://localhost:3000/other",
                client.redirectUri() + "/",
                client.redirectUri().toUpperCase(Locale.ROOT),
                "https://evil.example/")) {
            String form = app.codeForm(app.code("openid")).replace(Form.encode(client.redirectUri()), Form.encode(uri));

            Response answer = app.post(client.tenant(), "token", form);

            assertThat(answer.asString())
                    .isEqualTo("{\"error\":\"unauthorized_client\",\"error_description\":\"invalid_redirect\"}");
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"A3", "T14"})
    public void aFailedClientAuthenticationLeavesTheCodeUsable(TestTenant tenant) {
        App app = new App(server, webAppOf(tenant));
        TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
        String code = app.code("openid");
        String form = app.codeForm(code);

        Answers.assertRefused(
                endpoint.post(form, TokenEndpoint.basic(app.client().id(), "wrong")), "invalid_client");
        Answers.assertRefused(endpoint.post(form + "&client_id=" + app.client().id()), "invalid_client");
        Answers.assertRefused(endpoint.post(form, TokenEndpoint.basic("nobody", "x")), "invalid_client");
        Answers.assertRefused(endpoint.post(form), "invalid_request");
        Answers.assertRefused(
                endpoint.post(
                        form + "&code=" + code, TokenEndpoint.basic(app.client().id(), "wrong")),
                "invalid_request");

        assertThat(app.redeem(code).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("T14")
    public void aPublicAppThatSendsASecretIsRefused(TestTenant tenant) {
        App spa = new App(server, spaOf(tenant));
        String form = spa.codeForm(spa.code("openid"));

        Answers.assertRefused(
                TokenEndpoint.of(server, tenant)
                        .post(form, TokenEndpoint.basic(spa.client().id(), "any")),
                "invalid_client");
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("T16")
    public void aClientThatIsNoLongerEnabledForTheGrantIsRefusedWhateverItHolds(TestTenant tenant) {
        Map<String, ?> settings = Map.of(
                "serviceAccountsEnabled",
                false,
                "standardFlowEnabled",
                true,
                "defaultClientScopes",
                List.of("basic"),
                "redirectUris",
                List.of("http://localhost:3000/callback"));
        try (TemporaryClient client = TemporaryClient.create(admin, tenant.realm(), settings)) {
            String code = TemporarySignIn.code(server, tenant, client);
            admin.changeClient(tenant.realm(), client.id(), representation -> {
                        representation.put("standardFlowEnabled", false);
                        return representation;
                    })
                    .then()
                    .statusCode(204);

            Answers.assertRefused(TemporarySignIn.redeem(server, tenant, client, code), "unauthorized_client");
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"T7", "T9"})
    public void parametersThatCannotBeReadAreInvalidAndNeverAFailure(TestApp client) {
        App app = new App(server, client);
        String form = app.codeForm("a.b.c");

        for (String more : List.of(
                "&code=x",
                "&redirect_uri=x",
                "&x=1".repeat(100),
                "&x=%ff%fe",
                "&code_verifier=%00" + "&code_verifier=1",
                "&x=%00",
                "&x=" + "a".repeat(9000))) {
            Answers.assertRefused(app.post(client.tenant(), "token", form + more), "invalid_request");
        }
    }

    public static TestApp webAppOf(TestTenant tenant) {
        return tenant == TestTenant.DEMO ? TestApp.DEMO_WEB_APP : TestApp.UAT_WEB_APP;
    }

    public static TestApp spaOf(TestTenant tenant) {
        return tenant == TestTenant.DEMO ? TestApp.DEMO_SPA : TestApp.UAT_SPA;
    }

    private void changeCodeLifespan(String realm, int seconds) {
        admin.changeRealm(realm, representation -> {
                    representation.put("accessCodeLifespan", seconds);
                    return representation;
                })
                .then()
                .statusCode(204);
    }
}
