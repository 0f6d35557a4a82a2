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
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the order of the parameters in the redirect to the app, after every kind of page. */
@KeycloakTest
final class AuthorizationAnswerIT extends SignInTest {

    private static final List<String> CODE = List.of("code", "state", "iss");
    private static final List<String> TOKENS =
            List.of("id_token", "access_token", "expires_in", "token_type", "state", "iss");

    AuthorizationAnswerIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorize", "/authorize", "/login"})
    @Contract({"E2", "R14"})
    void theCodeComesFirstAfterTheFormAndOfTheSessionThatIsThere(String path) {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();

            String afterForm = signIn(browser, tenant, tenant.request(path));
            String atOnce = outcome(browser, tenant.request(path));

            for (String location : List.of(afterForm, atOnce)) {
                assertThat(location).startsWith(SignInTenant.CALLBACK + "?code=");
                assertThat(names(location, '?')).containsExactlyElementsOf(CODE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorize", "/authorize", "/login"})
    @Contract("E2")
    void withoutStateAllThatFollowsIsTheCode(String path) {
        for (SignInTenant tenant : tenants()) {
            for (String state : List.of("state", "state=")) {
                Browser browser = new Browser();

                String afterForm = signIn(browser, tenant, tenant.request(path, state));
                String atOnce = outcome(browser, tenant.request(path, state));

                for (String location : List.of(afterForm, atOnce)) {
                    assertThat(names(location, '?')).containsExactly("code");
                    assertThat(tenant.redeem(location).getString("access_token"))
                            .isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "token id_token", "id_token token"})
    @Contract("E3")
    void theTokensComeFirstInTheFragment(String type) {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();

            String afterForm =
                    signIn(browser, tenant, tenant.spaRequest("/oauth2/authorize", type, "scope=openid", "nonce=n"));
            String atOnce = outcome(browser, tenant.spaRequest("/oauth2/authorize", type, "scope=openid", "nonce=n"));
            String withoutState =
                    outcome(browser, tenant.spaRequest("/oauth2/authorize", type, "scope=openid", "nonce=n", "state"));

            assertThat(afterForm).startsWith(SignInTenant.CALLBACK + "#id_token=");
            assertThat(names(afterForm, '#')).containsExactlyElementsOf(TOKENS);
            assertThat(names(atOnce, '#')).containsExactlyElementsOf(TOKENS);
            assertThat(names(withoutState, '#')).containsExactlyElementsOf(TOKENS.subList(0, 4));
        }
    }

    @ParameterizedTest
    @CsvSource({"UPDATE_PROFILE", "VERIFY_PROFILE", "UPDATE_PASSWORD"})
    @Contract("E2")
    void theCodeComesFirstAfterARequiredAction(String action) {
        for (SignInTenant tenant : tenants()) {
            Map<String, Object> settings = Map.of(
                    "requiredActions",
                    List.of(action),
                    "credentials",
                    List.of(Map.of("type", "password", "value", TemporaryUser.PASSWORD)));
            try (TemporaryUser user =
                    TemporaryUser.create(admin, tenant.tenant().realm(), settings)) {
                Browser browser = new Browser();
                BrowserPage form = browser.get(
                        browser.get(tenant.request("/login", "state")).location());
                BrowserPage answer =
                        browser.submit(form, Map.of("username", user.name(), "password", TemporaryUser.PASSWORD));
                while (answer.location().startsWith(tenant.url("/"))) {
                    answer = browser.get(answer.location());
                    if (answer.status() == 200) {
                        answer = browser.submit(answer, answersTo(user));
                    }
                }

                assertThat(names(answer.location(), '?')).containsExactly("code");
            }
        }
    }

    private static Map<String, String> answersTo(TemporaryUser user) {
        return Map.of(
                "username",
                user.name(),
                "email",
                user.email(),
                "firstName",
                "Par",
                "lastName",
                "Ticipant",
                "password-new",
                TemporaryUser.PASSWORD + "1",
                "password-confirm",
                TemporaryUser.PASSWORD + "1");
    }

    @Test
    @Contract({"E4", "E2"})
    void anErrorComesFirstToo() {
        for (SignInTenant tenant : tenants()) {
            for (String change : List.of("prompt=none", "scope=unknown", "max_age=soon")) {
                assertThat(names(outcome(new Browser(), tenant.request("/oauth2/authorize", change)), '?'))
                        .startsWith("error")
                        .containsSubsequence("error", "state");
            }
            assertThat(names(outcome(new Browser(), tenant.request("/oauth2/authorize", "prompt=none", "state")), '?'))
                    .startsWith("error")
                    .doesNotContain("state", "iss", "session_state");
        }
    }

    @Test
    @Contract({"E2", "E3"})
    void aSilentSignInIsAnsweredInTheSameOrder() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            signIn(browser, tenant, tenant.request("/login"));

            assertThat(names(outcome(browser, tenant.request("/oauth2/authorize", "prompt=none")), '?'))
                    .containsExactlyElementsOf(CODE);
            assertThat(names(outcome(browser, tenant.request("/authorize", "prompt=none", "state")), '?'))
                    .containsExactly("code");
            String tokens = tenant.spaRequest("/login", "token", "prompt=none", "scope=openid");
            assertThat(names(outcome(browser, tokens), '#')).containsExactlyElementsOf(TOKENS);
        }
    }

    @Test
    @Contract({"E2", "E14"})
    void onKeycloaksOwnPathTheIssuerStaysThatItsDocumentPromises() {
        for (SignInTenant tenant : tenants()) {
            String url =
                    tenant.nativeUrl("auth") + "?" + SignInTenant.query(tenant.web(), "code", "state", "scope=openid");
            Browser browser = new Browser();

            // the session belongs to a hosted request that no longer exists
            signIn(browser, tenant, tenant.request("/login", "state"));
            String location = browser.get(url).location();

            assertThat(names(location, '?')).containsExactly("code", "session_state", "iss");
            assertThat(names(outcome(browser, tenant.request("/login", "state")), '?'))
                    .containsExactly("code");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant=a&x=1", "session=1&code_of=2", "a", "u=https%3A%2F%2Fevil.example%2F%3Fcode%3Dz"})
    @Contract("E2")
    void theQueryOfARegisteredUriStaysWhereItIs(String query) {
        for (SignInTenant tenant : tenants()) {
            String callback = SignInTenant.CALLBACK + "?" + query;
            try (TemporaryClient client = TemporaryClient.create(
                    admin,
                    tenant.tenant().realm(),
                    Map.of(
                            "serviceAccountsEnabled",
                            false,
                            "standardFlowEnabled",
                            true,
                            "redirectUris",
                            List.of(callback)))) {
                Browser browser = new Browser();
                String first = tenant.url(
                        "/oauth2/authorize?" + SignInTenant.query(client.id(), "code", "redirect_uri=" + callback));
                String bare = tenant.url("/oauth2/authorize?"
                        + SignInTenant.query(client.id(), "code", "redirect_uri=" + callback, "state"));

                assertThat(signIn(browser, tenant, first)).startsWith(callback + "&code=");
                assertThat(outcome(browser, bare))
                        .startsWith(callback + "&code=")
                        .matches(".*&code=[^&=]+");
            }
        }
    }

    @Test
    @Contract("E2")
    void inARealmThatIsNoTenantKeycloakAnswersAsItDoes() {
        String realm = "plain-" + UUID.randomUUID();
        admin.post("", Map.of("realm", realm, "enabled", true)).then().statusCode(201);
        try {
            TemporaryClient client = TemporaryClient.create(
                    admin, realm, Map.of("standardFlowEnabled", true, "redirectUris", List.of(SignInTenant.CALLBACK)));
            TemporaryUser user = TemporaryUser.create(
                    admin,
                    realm,
                    Map.of("credentials", List.of(Map.of("type", "password", "value", TemporaryUser.PASSWORD))));
            Browser browser = new Browser();
            String query = SignInTenant.query(client.id(), "code", "scope=openid", "webpremios_hosted=1");
            BrowserPage form = browser.get(
                    server.administration() + "/realms/" + realm + "/protocol/openid-connect/auth?" + query);

            String location = browser.submit(form, Map.of("username", user.name(), "password", TemporaryUser.PASSWORD))
                    .location();

            assertThat(names(location, '?')).containsExactly("state", "session_state", "iss", "code");
        } finally {
            admin.delete("/" + realm);
        }
    }

    private static String outcome(Browser browser, String url) {
        return AuthorizeErrorsIT.outcome(browser, url);
    }

    private static String signIn(Browser browser, SignInTenant tenant, String url) {
        return browser.signIn(url, tenant.user().name(), TemporaryUser.PASSWORD);
    }

    private static List<String> names(String location, char mark) {
        return List.copyOf(BrowserPage.parameters(location, mark).keySet());
    }
}
