package digital.webpremios.identity.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.BrowserCookie;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.browser.SignInTenant;
import digital.webpremios.identity.it.support.browser.SignInTest;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Tests single sign-on between clients of one tenant, and that it does not cross two tenants on sibling hosts,
 * {@code auth.tenant-demo.localhost} and {@code auth.tenant-uat.localhost}.
 */
@KeycloakTest
final class SingleSignOnIT extends SignInTest {

    /** Cookies with hashes of the session's id, by which Keycloak's scripts notice a change; they give no access. */
    private static final Set<String> FOR_SCRIPTS = Set.of("KEYCLOAK_SESSION", "KC_AUTH_SESSION_HASH");

    SingleSignOnIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @Test
    @Contract({"E1", "E6"})
    void aUserOfOneClientIsSignedInForTheTenantsOtherClientToo() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            tenant.signIn(browser);

            String location = AuthorizeErrorsIT.outcome(browser, tenant.spaRequest("/login", "code"));

            assertThat(BrowserPage.parameters(location, '?'))
                    .containsKey("code")
                    .doesNotContainKey("error");
        }
    }

    @Test
    @Contract("I2")
    void aUserOfOneTenantIsNobodyAtAnother() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            tenant.signIn(browser);

            assertSignedOut(browser, other(tenant));
        }
    }

    @Test
    @Contract("I2")
    void theCookiesOfOneTenantOpenNothingAtAnother() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            tenant.signIn(browser);
            assertThat(browser.cookies()).extracting(BrowserCookie::name).contains("KEYCLOAK_IDENTITY");
            Browser thief = new Browser();
            browser.cookies().forEach(cookie -> thief.plant(other(tenant).url("/"), cookie));

            assertSignedOut(thief, other(tenant));
            assertThat(thief.get(other(tenant)
                                    .url("/realms/" + other(tenant).tenant().realm() + "/account/"))
                            .body())
                    .doesNotContain(tenant.user().name());
        }
    }

    @Test
    @Contract("I2")
    void stolenCookiesOfAnotherTenantEndNoSessionThere() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            tenant.signIn(browser);
            Browser thief = new Browser();
            browser.cookies().forEach(cookie -> thief.plant(other(tenant).url("/"), cookie));

            String hop = thief.get(LogoutIT.logoutUrl(
                            other(tenant), "client_id=" + other(tenant).web(), "logout_uri=" + SignInTenant.SIGNED_OUT))
                    .location();
            thief.get(hop);

            String location = AuthorizeErrorsIT.outcome(browser, tenant.request("/login", "prompt=none"));
            assertThat(BrowserPage.parameters(location, '?')).containsKey("code");
        }
    }

    @Test
    @Contract("I2")
    void everyCookieStaysOnItsHostBelowItsRealm() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            tenant.signIn(browser);

            assertThat(browser.cookies()).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.host()).isEqualTo(tenant.tenant().host());
                assertThat(cookie.path()).isEqualTo("/realms/" + tenant.tenant().realm() + "/");
                assertThat(cookie.attributes()).noneMatch(attribute -> attribute.startsWith("domain"));
                if (!FOR_SCRIPTS.contains(cookie.name())) {
                    assertThat(cookie.attributes()).contains("httponly");
                }
            });
        }
    }

    @Test
    @Contract("I2")
    void aCodeOfOneTenantIsWorthNothingAtAnother() {
        for (SignInTenant tenant : tenants()) {
            String code = BrowserPage.parameter(tenant.signIn(new Browser()), '?', "code");

            Response answer = other(tenant).redeem(code, "");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.asString()).contains("invalid_grant").doesNotContain("access_token");
        }
    }

    @Test
    @Contract("I2")
    void aParticipantOfOneTenantCannotSignInAtAnother() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            BrowserPage form =
                    browser.get(browser.get(other(tenant).request("/login")).location());

            BrowserPage again =
                    browser.submit(form, Map.of("username", tenant.user().name(), "password", TemporaryUser.PASSWORD));

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.text()).contains("Nome de usuário ou senha inválidos");
        }
    }

    private SignInTenant other(SignInTenant tenant) {
        return tenant == demo() ? uat() : demo();
    }

    private static void assertSignedOut(Browser browser, SignInTenant tenant) {
        String location = AuthorizeErrorsIT.outcome(browser, tenant.request("/login", "prompt=none"));
        assertThat(BrowserPage.parameters(location, '?'))
                .containsEntry("error", "login_required")
                .doesNotContainKey("code");
    }
}
