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
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the three forms of logout, none of which asks for confirmation. */
@KeycloakTest
final class LogoutIT extends SignInTest {

    private static final String LOGGED_OUT = "logout_uri=" + SignInTenant.SIGNED_OUT;

    LogoutIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @Test
    @Contract("E8")
    void withALogoutUriTheSessionEndsAndTheUserGoesThere() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            tenant.signIn(browser);
            assertSession(tenant, browser, true);

            String location = logOut(browser, logoutUrl(tenant, "client_id=" + tenant.web(), LOGGED_OUT));

            assertThat(location).isEqualTo(SignInTenant.SIGNED_OUT);
            assertSession(tenant, browser, false);
            assertThat(browser.cookies()).noneMatch(cookie -> cookie.name().startsWith("KEYCLOAK_"));
            assertThat(tenant.user().sessions()).isZero();
        }
    }

    @Test
    @Contract("E8")
    void theStateComesBackAsItWas() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            tenant.signIn(browser);
            String[] request = {"client_id=" + tenant.web(), LOGGED_OUT, "state=a b&\u00fc=+%"};

            assertThat(logOut(browser, logoutUrl(tenant, request)))
                    .isEqualTo(SignInTenant.SIGNED_OUT + "?state=a%20b%26%C3%BC%3D%2B%25");
            assertThat(logOut(browser, logoutUrl(tenant, request)))
                    .as("without a session")
                    .isEqualTo(SignInTenant.SIGNED_OUT + "?state=a%20b%26%C3%BC%3D%2B%25");
        }
    }

    @Test
    @Contract("E9")
    void withARedirectUriTheSessionEndsAndTheUserSignsInAgain() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            tenant.signIn(browser);

            String location = logOut(browser, tenant.request("/logout", "scope=openid"));

            assertThat(location)
                    .isEqualTo(tenant.request("/login", "scope=openid").replace("+", "%20"));
            assertSession(tenant, browser, false);
            assertThat(browser.signIn(location, tenant.user().name(), TemporaryUser.PASSWORD))
                    .startsWith(SignInTenant.CALLBACK + "?")
                    .contains("code=");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Contract("E10")
    void theStandardsOwnFormWorksToo(boolean withClientId) {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            String idToken = idToken(tenant, browser);

            String location = logOut(
                    browser,
                    logoutUrl(
                            tenant,
                            "id_token_hint=" + idToken,
                            withClientId ? "client_id=" + tenant.web() : "x=y",
                            "post_logout_redirect_uri=" + SignInTenant.SIGNED_OUT,
                            "state=s"));

            assertThat(location).isEqualTo(SignInTenant.SIGNED_OUT + "?state=s");
            assertSession(tenant, browser, false);
        }
    }

    @Test
    @Contract("E10")
    void withAnIdTokenAloneTheUserIsToldThatTheSessionHasEnded() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            String idToken = idToken(tenant, browser);

            BrowserPage page = browser.get(
                    browser.get(logoutUrl(tenant, "id_token_hint=" + idToken)).location());

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("Você saiu da sessão");
            assertSession(tenant, browser, false);
        }
    }

    @Test
    @Contract("E10")
    void whereTheBrowserHasNoCookieTheSessionOfTheIdTokenEnds() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            String idToken = idToken(tenant, browser);

            logOut(new Browser(), logoutUrl(tenant, "id_token_hint=" + idToken, LOGGED_OUT));

            assertSession(tenant, browser, false);
        }
    }

    @Test
    @Contract({"E10", "I2"})
    void anIdTokenOfAnotherTenantOrClientEndsNothing() {
        for (SignInTenant tenant : tenants()) {
            SignInTenant other = tenant == demo() ? uat() : demo();
            Browser browser = new Browser();
            String idToken = idToken(tenant, browser);
            String foreign = idToken(other, new Browser());

            for (List<String> request : List.of(
                    List.of("id_token_hint=" + foreign, LOGGED_OUT),
                    List.of("id_token_hint=" + foreign, "client_id=" + tenant.web(), LOGGED_OUT),
                    List.of("id_token_hint=" + idToken, "client_id=" + tenant.spa(), LOGGED_OUT),
                    List.of("id_token_hint=" + idToken + "x", LOGGED_OUT),
                    List.of("id_token_hint=garbage", LOGGED_OUT),
                    List.of("id_token_hint=eyJhbGciOiJub25lIn0.e30.", LOGGED_OUT),
                    List.of("id_token_hint=eyJhbGciOiJYWVoifQ.e30.x", LOGGED_OUT),
                    List.of("id_token_hint=eyJhbGciOiJIUzI1NiJ9.e30.x", LOGGED_OUT))) {
                BrowserPage page = browser.get(logoutUrl(tenant, request.toArray(String[]::new)));

                assertThat(page.status()).isEqualTo(400);
                assertThat(page.text()).contains("Solicitação inválida");
            }
            assertSession(tenant, browser, true);
        }
    }

    @Test
    @Contract({"E8", "E9", "E10"})
    void whatIsNotCompleteEndsNothing() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            tenant.signIn(browser);

            for (List<String> request : List.of(
                    List.of("x=y"),
                    List.of(LOGGED_OUT),
                    List.of("client_id=" + tenant.web()),
                    List.of("client_id=unknown", LOGGED_OUT),
                    List.of("client_id=" + tenant.web(), "redirect_uri=" + SignInTenant.CALLBACK),
                    List.of("client_id=" + tenant.web(), "logout_uri=" + SignInTenant.CALLBACK),
                    List.of("client_id=" + tenant.web(), LOGGED_OUT, "state=a", "state=b"))) {
                assertThat(browser.get(logoutUrl(tenant, request.toArray(String[]::new)))
                                .status())
                        .as("%s", request)
                        .isEqualTo(400);
                assertThat(browser.get(logoutUrl(tenant, request.toArray(String[]::new))
                                        .replace(tenant.url("/logout"), realmLogout(tenant)))
                                .status())
                        .as("%s below the realm", request)
                        .isEqualTo(400);
            }
            assertSession(tenant, browser, true);
        }
    }

    @Test
    @Contract({"E8", "I2"})
    void signingOutOfOneTenantLeavesTheOtherAlone() {
        Browser browser = new Browser();
        demo().signIn(browser);
        uat().signIn(browser);

        logOut(browser, logoutUrl(demo(), "client_id=" + demo().web(), LOGGED_OUT));

        assertSession(demo(), browser, false);
        assertSession(uat(), browser, true);
    }

    @Test
    @Contract({"E8", "T19"})
    void theAuditTellsWhoSignedOut() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            tenant.signIn(browser);
            try (StoredEvents events = StoredEvents.of(admin, tenant.tenant())) {
                logOut(browser, logoutUrl(tenant, "client_id=" + tenant.web(), LOGGED_OUT));

                Map<String, Object> event = events.only();
                assertThat(event)
                        .containsEntry("type", "LOGOUT")
                        .containsEntry("clientId", tenant.web())
                        .containsKeys("userId", "sessionId");

                browser.get(logoutUrl(tenant, "client_id=" + tenant.web(), "logout_uri=https://evil.example/"));

                assertThat(StoredEvents.details(events.only())).containsEntry("denial", "unregistered-uri");
            }
        }
    }

    @Test
    @Contract("E8")
    void theOtherClientsOfTheSessionAreTold() {
        String told = "https://app.example/told";
        for (SignInTenant tenant : tenants()) {
            try (TemporaryClient other = tenant.createWeb(admin, Map.of("frontchannel.logout.url", told))) {
                Browser browser = new Browser();
                tenant.signIn(browser);
                AuthorizeErrorsIT.outcome(
                        browser, tenant.url("/login?" + SignInTenant.query(other.id(), "code", "scope=openid")));

                BrowserPage page = browser.get(browser.get(logoutUrl(tenant, "client_id=" + tenant.web(), LOGGED_OUT))
                        .location());

                assertThat(page.status()).isEqualTo(200);
                assertThat(page.body()).contains("<iframe", told, SignInTenant.SIGNED_OUT);
                assertSession(tenant, browser, false);
            }
        }
    }

    @Test
    @Contract("E8")
    void inARealmThatIsNoTenantThePathDoesNotExist() {
        String url = server.administration() + "/realms/master/webpremios-logout?client_id=account&" + LOGGED_OUT;

        assertThat(new Browser().get(url).status()).isEqualTo(404);
    }

    static String logoutUrl(SignInTenant tenant, String... parameters) {
        StringBuilder url = new StringBuilder(tenant.url("/logout"));
        char mark = '?';
        for (String parameter : parameters) {
            String[] pair = parameter.split("=", 2);
            url.append(mark).append(pair[0]).append('=').append(Form.encode(pair[1]));
            mark = '&';
        }
        return url.toString();
    }

    private static String realmLogout(SignInTenant tenant) {
        return tenant.url("/realms/" + tenant.tenant().realm() + "/webpremios-logout");
    }

    /** Follows the redirect to the host of the cookies, and returns where the browser is sent from there. */
    private static String logOut(Browser browser, String url) {
        String hop = browser.get(url).location();
        assertThat(hop).contains("/webpremios-logout?");
        BrowserPage answer = browser.get(hop);
        assertThat(answer.header("cache-control")).containsExactly("no-store");
        return answer.location();
    }

    private static String idToken(SignInTenant tenant, Browser browser) {
        return tenant.redeem(tenant.signIn(browser, "scope=openid")).getString("id_token");
    }

    private static void assertSession(SignInTenant tenant, Browser browser, boolean present) {
        String location = AuthorizeErrorsIT.outcome(browser, tenant.request("/oauth2/authorize", "prompt=none"));
        assertThat(BrowserPage.parameters(location, '?')).containsKey(present ? "code" : "error");
    }
}
