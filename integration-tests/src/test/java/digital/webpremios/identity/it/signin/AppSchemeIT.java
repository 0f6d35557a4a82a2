package digital.webpremios.identity.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.browser.SignInTenant;
import digital.webpremios.identity.it.support.browser.SignInTest;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests redirect and logout URIs of native apps. Keycloak saves no URI that is only a scheme, so {@code myapp:///} is
 * registered for it.
 */
@KeycloakTest
final class AppSchemeIT extends SignInTest {

    private static final List<String> REGISTERED = List.of(
            "myapp:///",
            "com.example.bare:///",
            "myapp://callback",
            "com.example.app:/oauth",
            "exp://127.0.0.1:19000/--/cb");

    AppSchemeIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "myapp://",
                "com.example.bare://",
                "myapp:///",
                "myapp://callback",
                "com.example.app:/oauth",
                "exp://127.0.0.1:19000/--/cb"
            })
    @Contract({"E18", "E2", "A1"})
    void theUserComesBackToTheAppWithACodeThatItRedeems(String uri) {
        for (SignInTenant tenant : tenants()) {
            try (TemporaryClient app = app(tenant)) {
                Browser browser = new Browser();

                String location = signIn(browser, tenant, request(tenant, app, uri, "code"));
                String atOnce = outcome(browser, request(tenant, app, uri, "code", "state"));

                assertThat(location).startsWith(uri + "?code=");
                assertThat(atOnce).matches("\\Q" + uri + "\\E\\?code=[^&=]+");
                for (String answer : List.of(location, atOnce)) {
                    Response tokens = redeem(tenant, app, uri, BrowserPage.parameter(answer, '?', "code"));
                    assertThat(tokens.statusCode()).as(tokens.asString()).isEqualTo(200);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"myapp://", "myapp://callback"})
    @Contract({"E18", "E3", "E4"})
    void tokensInTheFragmentAndErrorsComeBackToTheAppToo(String uri) {
        for (SignInTenant tenant : tenants()) {
            try (TemporaryClient app = app(tenant)) {
                Browser browser = new Browser();

                assertThat(outcome(browser, request(tenant, app, uri, "code", "prompt=none")))
                        .startsWith(uri + "?error=login_required");
                assertThat(outcome(browser, request(tenant, app, uri, "nonsense")))
                        .startsWith(uri + "?error=invalid_request");
                assertThat(signIn(browser, tenant, request(tenant, app, uri, "token", "scope=openid")))
                        .startsWith(uri + "#id_token=");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otherapp://",
                "myapp://other",
                "myapp:////",
                "myapp:",
                "MYAPP://",
                "myapp://?x=1",
                "myapp://#x",
                "com.example.app:/",
                "com.example.app://",
                "https://",
                "javascript://"
            })
    @Contract({"E18", "E5"})
    void whatIsNotRegisteredIsNoDestination(String uri) {
        for (SignInTenant tenant : tenants()) {
            try (TemporaryClient app = app(tenant)) {
                BrowserPage page = new Browser().get(request(tenant, app, uri, "code"));

                assertThat(page.status()).isEqualTo(400);
                assertThat(page.header("location")).isEmpty();
                assertThat(new Browser()
                                .get(tenant.url("/logout?client_id=" + app.id() + "&logout_uri=" + Form.encode(uri)))
                                .status())
                        .isEqualTo(400);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"myapp://", "myapp://callback", "com.example.app:/oauth"})
    @Contract({"E18", "E8"})
    void theUserWhoSignsOutComesBackToTheApp(String uri) {
        for (SignInTenant tenant : tenants()) {
            try (TemporaryClient app = app(tenant)) {
                Browser browser = new Browser();
                signIn(browser, tenant, request(tenant, app, uri, "code"));
                String logout = tenant.url("/logout?client_id=" + app.id() + "&logout_uri=" + Form.encode(uri));

                int signedIn = tenant.user().sessions();

                assertThat(browser.get(browser.get(logout).location()).location())
                        .isEqualTo(uri);
                assertThat(browser.get(browser.get(logout + "&state=s").location())
                                .location())
                        .as("without a session")
                        .isEqualTo(uri + "?state=s");
                assertThat(tenant.user().sessions()).isEqualTo(signedIn - 1);
            }
        }
    }

    @Test
    @Contract({"E18", "T18"})
    void aCodeIsBoundToTheAppThatItCameTo() {
        for (SignInTenant tenant : tenants()) {
            try (TemporaryClient app = app(tenant)) {
                String location = signIn(new Browser(), tenant, request(tenant, app, "myapp://", "code"));
                String code = BrowserPage.parameter(location, '?', "code");

                for (String other : List.of("com.example.bare://", "myapp://callback", "otherapp://")) {
                    assertThat(redeem(tenant, app, other, code).asString())
                            .isIn(
                                    "{\"error\":\"unauthorized_client\",\"error_description\":\"invalid_redirect\"}",
                                    "{\"error\":\"invalid_grant\"}");
                }
            }
        }
    }

    /** The limits: Keycloak's own validation and its own path do not accept such a URI. */
    @Test
    @Contract("E18")
    void keycloakItselfNeitherSavesNorTakesABareScheme() {
        SignInTenant tenant = demo();
        try (TemporaryClient app = app(tenant)) {
            Response saved = admin.changeClient(tenant.tenant().realm(), app.id(), client -> {
                client.put("redirectUris", List.of("myapp://"));
                return client;
            });
            String query = SignInTenant.query(app.id(), "code", "redirect_uri=myapp://", "scope=openid");

            assertThat(saved.statusCode()).isEqualTo(400);
            assertThat(new Browser().get(tenant.nativeUrl("auth") + "?" + query).status())
                    .isEqualTo(400);
        }
    }

    private TemporaryClient app(SignInTenant tenant) {
        return TemporaryClient.create(
                admin,
                tenant.tenant().realm(),
                Map.of(
                        "publicClient",
                        true,
                        "serviceAccountsEnabled",
                        false,
                        "standardFlowEnabled",
                        true,
                        "implicitFlowEnabled",
                        true,
                        "defaultClientScopes",
                        List.of("basic"),
                        "redirectUris",
                        REGISTERED,
                        "attributes",
                        Map.of("post.logout.redirect.uris", String.join("##", REGISTERED))));
    }

    private static String request(
            SignInTenant tenant, TemporaryClient app, String uri, String responseType, String... changes) {
        String query = SignInTenant.query(app.id(), responseType, changes);
        return tenant.url("/oauth2/authorize?" + query.replace(Form.encode(SignInTenant.CALLBACK), Form.encode(uri)));
    }

    private static String signIn(Browser browser, SignInTenant tenant, String url) {
        return browser.signIn(url, tenant.user().name(), TemporaryUser.PASSWORD);
    }

    private static String outcome(Browser browser, String url) {
        String location = browser.get(url).location();
        return location.contains("/protocol/") ? browser.get(location).location() : location;
    }

    private static Response redeem(SignInTenant tenant, TemporaryClient app, String uri, String code) {
        return new TokenEndpoint(tenant.url("/oauth2/token"))
                .post(Form.of(
                        "grant_type", "authorization_code", "client_id", app.id(), "redirect_uri", uri, "code", code));
    }
}
