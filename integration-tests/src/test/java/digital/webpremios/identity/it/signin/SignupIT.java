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
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests self-registration and password reset, which one tenant allows and the other does not. */
@KeycloakTest
final class SignupIT extends SignInTest {

    SignupIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @BeforeAll
    void openOneTenant() {
        allow(true);
    }

    @AfterAll
    void closeItAgain() {
        allow(false);
    }

    @Test
    @Contract("E7")
    void whereItIsAllowedTheUserRegistersAndComesBackWithACode() {
        Browser browser = new Browser();
        String name = "registered@tenant.example";

        BrowserPage form = browser.get(browser.get(demo().request("/signup")).location());
        assertThat(form.text()).contains("Cadastre-se");
        String location = browser.submit(
                        form,
                        Map.of(
                                "username",
                                "registered",
                                "email",
                                name,
                                "firstName",
                                "Re",
                                "lastName",
                                "Gistered",
                                "password",
                                TemporaryUser.PASSWORD,
                                "password-confirm",
                                TemporaryUser.PASSWORD))
                .location();

        assertThat(location).startsWith(SignInTenant.CALLBACK + "?");
        assertThat(BrowserPage.parameters(location, '?'))
                .containsKey("code")
                .containsEntry("state", "the state & more");
        String id = admin.get("/" + demo().tenant().realm() + "/users?username=registered")
                .jsonPath()
                .getString("[0].id");
        admin.delete("/" + demo().tenant().realm() + "/users/" + id).then().statusCode(204);
    }

    @Test
    @Contract("E7")
    void whereItIsAllowedTheUserCanAskForAnotherPassword() {
        Browser browser = new Browser();

        BrowserPage page =
                browser.get(browser.get(demo().request("/forgotPassword")).location());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Esqueceu sua senha?");
        assertThat(page.action()).contains("/login-actions/reset-credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signup", "/forgotPassword"})
    @Contract("E7")
    void whereItIsNotAllowedThePageDoesNotExist(String path) {
        for (String url : new String[] {uat().request(path), uat().url(path), uat().request(path, "client_id=x")}) {
            BrowserPage page = new Browser().get(url);

            assertThat(page.status()).isEqualTo(404);
            assertThat(page.header("location")).isEmpty();
            assertThat(page.text()).contains("Página não encontrada");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signup", "/forgotPassword"})
    @Contract({"E7", "E5"})
    void withoutTheClientsParametersTheUserIsTold(String path) {
        assertThat(new Browser().get(demo().url(path)).status()).isEqualTo(400);
        assertThat(new Browser()
                        .get(demo().request(path, "redirect_uri=https://evil.example/"))
                        .status())
                .isEqualTo(400);
        assertThat(new Browser()
                        .get(demo().request(path, "client_id=" + uat().web()))
                        .status())
                .isEqualTo(400);
    }

    private void allow(boolean allowed) {
        admin.changeRealm(demo().tenant().realm(), realm -> {
                    realm.put("registrationAllowed", allowed);
                    realm.put("resetPasswordAllowed", allowed);
                    return realm;
                })
                .then()
                .statusCode(204);
    }
}
