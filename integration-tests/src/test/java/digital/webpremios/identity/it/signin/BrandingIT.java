package digital.webpremios.identity.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the theme shows each tenant's own branding, and only values that have been checked. */
@KeycloakTest
@Tag("container")
@TestInstance(Lifecycle.PER_CLASS)
final class BrandingIT {

    private static final String PNG = "data:image/png;base64,iVBORw0KGgo=";

    private static final Map<String, String> WRONG = Map.of(
            "webpremios.logo-url", "javascript:alert('evil-logo')",
            "webpremios.primary-color", "#ffff00;} body{background:url(https://evil.example)}",
            "webpremios.help-url", "https://user:evil-help@evil.example/",
            "webpremios.terms-url", "\"><script>alert('evil-terms')</script>");

    private final KeycloakServer server;
    private final AdminApi admin;
    private BrandedRealm one;
    private BrandedRealm two;
    private BrandedRealm wrong;

    @SuppressWarnings("NullAway.Init") // the realms are made before all tests
    BrandingIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @BeforeAll
    void createRealms() {
        one = BrandedRealm.create(
                server,
                admin,
                "branded-one",
                "808081",
                "Clube <b>Um</b>",
                Map.of(
                        "webpremios.logo-url", PNG,
                        "webpremios.primary-color", "#0b4f9e",
                        "webpremios.help-url", "https://one.example/ajuda?a=1&b=2",
                        "webpremios.terms-url", "https://one.example/termos"));
        two = BrandedRealm.create(
                server,
                admin,
                "branded-two",
                "808082",
                "Pontos Dois",
                Map.of(
                        "webpremios.logo-url", "https://two.example/logo.png",
                        "webpremios.primary-color", "#1D6B36"));
        wrong = BrandedRealm.create(server, admin, "branded-wrong", "808083", "Sem Marca", Map.of());
        WRONG.forEach(wrong::setBehindTheBack);
    }

    @AfterAll
    void removeRealms() {
        for (BrandedRealm realm : List.of(one, two, wrong)) {
            realm.close();
        }
    }

    @Test
    void aTenantsPagesShowItsNameLogoColorAndLinks() {
        for (BrowserPage page : pages(one)) {
            assertThat(page.body())
                    .contains(
                            "Clube &lt;b&gt;Um&lt;/b&gt;",
                            "<img class=\"webpremios-logo\" src=\"" + PNG + "\" alt=\"\">",
                            "--webpremios-primary: #0b4f9e;",
                            "href=\"https://one.example/ajuda?a=1&amp;b=2\"",
                            "href=\"https://one.example/termos\"")
                    .doesNotContain("Clube <b>Um</b>");
        }
        for (BrowserPage page : pages(two)) {
            assertThat(page.body())
                    .contains("Pontos Dois", "src=\"https://two.example/logo.png\"", "--webpremios-primary: #1d6b36;")
                    .doesNotContain("webpremios-help", "webpremios-terms");
        }
    }

    @Test
    void aTenantsPagesShowNothingOfAnother() {
        for (int i = 0; i < 2; i++) {
            for (BrowserPage page : pages(one)) {
                assertThat(page.body()).doesNotContain("branded-two", "Pontos Dois", "two.example", "#1d6b36");
            }
            for (BrowserPage page : pages(two)) {
                assertThat(page.body()).doesNotContain("branded-one", "Clube", "one.example", "#0b4f9e", PNG);
            }
        }
    }

    @Test
    void aRealmIsNotMadeWithAWrongBrandingAndEveryProblemIsTold() {
        Response refused = admin.post("", Map.of("realm", "branded-refused", "enabled", true, "attributes", WRONG));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("errorMessage"))
                .contains(WRONG.keySet())
                .contains("Realm 'branded-refused'", "4.5 to 1", "'https://***@evil.example/'")
                .doesNotContain("evil-help");
        assertThat(admin.get("/branded-refused").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ui-ext"})
    void aWrongBrandingIsNotSavedAndPagesStayAsTheyWere(String suffix) {
        for (String attribute : WRONG.keySet()) {
            Map<String, String> attributes =
                    admin.get("/branded-one").jsonPath().getMap("attributes");
            attributes.put(attribute, WRONG.get(attribute));

            Response refused = admin.put("/branded-one" + suffix, Map.of("attributes", attributes));

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("errorMessage"))
                    .startsWith("Realm 'branded-one', attribute '" + attribute + "'");
        }
        aTenantsPagesShowItsNameLogoColorAndLinks();
    }

    @Test
    void aRealmThatGotAWrongColorPastTheAdminApiIsSavedOnceTheColorIsRight() {
        try (BrandedRealm realm = BrandedRealm.create(server, admin, "branded-late", "808084", "Tarde", Map.of())) {
            realm.setBehindTheBack("webpremios.primary-color", "#fff");
            Map<String, String> attributes =
                    admin.get("/branded-late").jsonPath().getMap("attributes");

            Response refused = admin.put("/branded-late", Map.of("displayName", "Cedo"));
            attributes.put("webpremios.primary-color", "#0b4f9e");
            Response saved = admin.put("/branded-late", Map.of("displayName", "Cedo", "attributes", attributes));

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("errorMessage")).contains("webpremios.primary-color", "'#fff'");
            assertThat(saved.statusCode()).isEqualTo(204);
            assertThat(realm.signInPage(new Browser()).body()).contains("Cedo", "--webpremios-primary: #0b4f9e;");
        }
    }

    @Test
    void aValueThatIsNotAllowedIsNeverShown() {
        for (BrowserPage page : pages(wrong)) {
            assertThat(page.status()).isIn(200, 400);
            assertThat(page.body())
                    .contains("Sem Marca")
                    .doesNotContain("evil", "javascript:alert", "#ffff00", "webpremios-logo\"", "--webpremios-primary");
        }
    }

    @Test
    void theAccountConsoleHasTheTenantsLogoAndColors() {
        assertThat(one.accountPage(new Browser()).body())
                .contains(
                        "--webpremios-primary: #0b4f9e;",
                        "--webpremios-logo: url(\"" + PNG + "\");",
                        "/account/webpremios/css/webpremios.css")
                .doesNotContain("#1d6b36");
        assertThat(two.accountPage(new Browser()).body()).contains("--webpremios-primary: #1d6b36;");
        assertThat(wrong.accountPage(new Browser()).body())
                .contains("/account/webpremios/css/webpremios.css")
                .doesNotContain("evil", "--webpremios-primary", "--webpremios-logo");
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, Senha, Cliente não encontrado",
        "en, Password, Client not found",
        "es, Contraseña, Cliente no encontrado"
    })
    void pagesAreInTheUsersLanguageAndOfferTheOthers(String language, String password, String error) {
        for (BrandedRealm realm : List.of(one, two)) {
            BrowserPage form = realm.signInPage(Browser.speaking(language));
            assertThat(form.body()).contains("<html class=\"login-pf\" lang=\"" + language + "\"");
            assertThat(form.text()).contains(password, "English", "Español", "Português (Brasil)");
            assertThat(realm.errorPage(Browser.speaking(language)).text()).contains(error);
        }
    }

    @Test
    void keycloaksContentSecurityPolicyStays() {
        for (BrandedRealm realm : List.of(one, two, wrong)) {
            for (BrowserPage page : pages(realm)) {
                assertThat(page.header("content-security-policy"))
                        .containsExactly("frame-src 'self'; frame-ancestors 'self'; object-src 'none';");
            }
        }
    }

    private static List<BrowserPage> pages(BrandedRealm realm) {
        return List.of(realm.signInPage(new Browser()), realm.errorPage(new Browser()));
    }
}
