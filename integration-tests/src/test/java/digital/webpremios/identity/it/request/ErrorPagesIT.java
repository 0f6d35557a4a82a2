package digital.webpremios.identity.it.request;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.browser.SignInTenant;
import digital.webpremios.identity.it.support.browser.SignInTest;
import digital.webpremios.identity.it.support.realm.ScratchRealm;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the error page that a user sees when the request cannot be answered by a redirect. */
@KeycloakTest
final class ErrorPagesIT extends SignInTest {

    private static final int MAX_LENGTH = 8192;

    ErrorPagesIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client_id | Parâmetros ausentes: client_id",
                "client_id= | Parâmetros ausentes: client_id",
                "client_id=unknown | Cliente não encontrado",
                "redirect_uri | Parâmetros ausentes: redirect_uri",
                "redirect_uri= | Parâmetros ausentes: redirect_uri",
                "redirect_uri=https://evil.example/ | Parâmetro inválido: redirect_uri"
            })
    @Contract("E5")
    void withoutAClientAndItsRedirectUriTheUserIsTold(String change, String text) {
        for (SignInTenant tenant : tenants()) {
            for (String path : List.of("/oauth2/authorize", "/login")) {
                BrowserPage page = new Browser().get(tenant.request(path, change));

                assertPage(tenant, page, 400);
                assertThat(page.text()).contains(text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR | | Cliente não encontrado",
                "pt | | Cliente não encontrado",
                "fr | | Cliente não encontrado",
                "en-US,en;q=0.9 | | Client not found",
                "es-AR | | Cliente no encontrado",
                "fr,es;q=0.5 | | Cliente no encontrado",
                "en | es | Cliente no encontrado",
                "es | pt-BR | Cliente não encontrado",
                "en | xx | Client not found",
                "en | <script> | Client not found"
            })
    @Contract("E5")
    void thePageIsInTheUsersLanguageOrTheOneThatTheClientAsksFor(String accepted, String lang, String text) {
        for (SignInTenant tenant : tenants()) {
            String[] changes = {"client_id=unknown", lang == null ? "lang" : "lang=" + lang};

            BrowserPage page = Browser.speaking(accepted).get(tenant.request("/login", changes));

            assertPage(tenant, page, 400);
            assertThat(page.text()).contains(text);
            assertThat(page.body()).doesNotContain("<script>\"", "lang=<script");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=%00", "state=a%0d%0aSet-Cookie:%20x=y", "state=%0a", "nonce=%1b", "x=%09", "state=%7f",
                "%00=x", "state=%ff", "state=%c3%28", "client_id=a", "redirect_uri=https://evil.example/", "x=1&x=1",
                "state=a&state=a"
            })
    @Contract("E5")
    void aRequestThatHasNoOrTwoReadingsIsNobodys(String part) {
        for (SignInTenant tenant : tenants()) {
            for (String path : List.of("/oauth2/authorize", "/login", "/logout")) {
                BrowserPage page = new Browser().get(tenant.request(path) + "&" + part);

                assertPage(tenant, page, 400);
                assertThat(page.text()).contains("Solicitação inválida");
            }
        }
    }

    @Test
    @Contract("E5")
    void moreThanEightKibibytesOrAHundredParametersAreNotServed() {
        for (SignInTenant tenant : tenants()) {
            String request = tenant.request("/login", "scope=openid");
            int used = request.length() - request.indexOf('?') - 1 + "&x=".length();
            Browser browser = new Browser();

            assertThat(browser.get(request + "&x=" + "x".repeat(MAX_LENGTH - used))
                            .location())
                    .startsWith(tenant.nativeUrl("auth"));
            assertPage(tenant, browser.get(request + "&x=" + "x".repeat(MAX_LENGTH + 1 - used)), 400);
            assertPage(tenant, browser.get(request + "&x=1".repeat(100)), 400);
            assertPage(tenant, browser.get(request + "&state=%C3%BC".repeat(100)), 400);
        }
    }

    @Test
    @Contract({"E4", "E5"})
    void aMachineThatHasNoRedirectUriIsNotForBrowsers() {
        for (SignInTenant tenant : tenants()) {
            String unknown = new Browser()
                    .get(tenant.url("/oauth2/authorize?" + SignInTenant.query("no-such-client", "code")))
                    .text();
            try (TemporaryClient machine = TemporaryClient.withScopes(admin, tenant.tenant());
                    StoredEvents events = StoredEvents.of(admin, tenant.tenant())) {
                String query = SignInTenant.query(machine.id(), "code");

                BrowserPage page = new Browser().get(tenant.url("/oauth2/authorize?" + query));

                assertPage(tenant, page, 400);
                assertThat(page.text()).isEqualTo(unknown);
                assertThat(events.only())
                        .containsEntry("error", "unauthorized_client")
                        .containsEntry("clientId", machine.id());
            }
        }
    }

    @Test
    @Contract("E5")
    void aClientThatIsSwitchedOffIsUnknown() {
        for (SignInTenant tenant : tenants()) {
            try (TemporaryClient off = TemporaryClient.create(
                    admin,
                    tenant.tenant().realm(),
                    Map.of(
                            "enabled",
                            false,
                            "standardFlowEnabled",
                            true,
                            "redirectUris",
                            List.of(SignInTenant.CALLBACK)))) {
                BrowserPage page = new Browser().get(tenant.url("/login?" + SignInTenant.query(off.id(), "code")));

                assertPage(tenant, page, 400);
                assertThat(page.text()).contains("Cliente não encontrado");
            }
        }
    }

    @Test
    @Contract("E5")
    void aTenantThatIsSwitchedOffSignsNobodyInOrOut() {
        try (ScratchRealm realm = ScratchRealm.create(server, admin, "switched-off", "auth.added.localhost")) {
            realm.save(Map.of("enabled", false)).then().statusCode(204);
            for (String path : List.of("/oauth2/authorize", "/login", "/signup", "/forgotPassword", "/logout")) {
                BrowserPage page = new Browser().get(server.url(realm.host()) + path + "?client_id=scratch-client");

                assertPage(demo(), page, 400);
                assertThat(page.text()).contains("Realm not enabled");
            }
        }
    }

    private void assertPage(SignInTenant tenant, BrowserPage page, int status) {
        SignInTenant other = tenant == demo() ? uat() : demo();
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("location")).isEmpty();
        assertThat(page.header("content-type")).containsExactly("text/html;charset=utf-8");
        assertThat(page.header("cache-control")).containsExactly("no-store");
        assertThat(page.header("x-content-type-options")).containsExactly("nosniff");
        assertThat(page.header("access-control-allow-origin")).isEmpty();
        assertThat(page.body())
                .doesNotContain(
                        other.tenant().realm(), other.tenant().tenantId(), "Exception", "\tat ", "evil.example");
    }
}
