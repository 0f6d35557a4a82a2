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
import digital.webpremios.identity.it.support.token.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the authorization endpoint and the sign-in page with the parameters that an app can send. */
@KeycloakTest
final class AuthorizeIT extends SignInTest {

    AuthorizeIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorize", "/authorize", "/login"})
    @Contract({"E1", "E2", "E6", "R1", "R14"})
    void aUserWhoSignsInComesBackWithACodeAndTheState(String path) {
        for (SignInTenant tenant : tenants()) {
            String location =
                    new Browser().signIn(tenant.request(path), tenant.user().name(), TemporaryUser.PASSWORD);

            assertThat(location).startsWith(SignInTenant.CALLBACK + "?");
            assertThat(BrowserPage.parameters(location, '?'))
                    .containsEntry("state", "the state & more")
                    .containsKey("code")
                    .doesNotContainKeys("error", "access_token", "id_token");
            assertThat(tenant.redeem(location).getString("access_token")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorize", "/authorize", "/login"})
    @Contract({"E1", "E6", "R14"})
    void theFirstAnswerLeadsToTheTenantsOwnPageAndSetsNoCookie(String path) {
        for (SignInTenant tenant : tenants()) {
            BrowserPage answer = new Browser().get(tenant.request(path));

            assertThat(answer.location()).startsWith(tenant.nativeUrl("auth") + "?");
            assertThat(answer.header("set-cookie")).isEmpty();
            assertThat(answer.header("cache-control")).containsExactly("no-store");
            assertThat(answer.header("x-content-type-options")).containsExactly("nosniff");
            assertThat(answer.header("access-control-allow-origin")).isEmpty();
        }
    }

    @Test
    @Contract("E1")
    void withoutAScopeTheUserGetsAllThatTheClientHas() {
        for (SignInTenant tenant : tenants()) {
            String location = tenant.signIn(new Browser());

            assertThat(tenant.redeem(location).getString("scope").split(" "))
                    .contains("openid", tenant.tenant().campaignScope());
        }
    }

    @Test
    @Contract("E1")
    void withAScopeTheUserGetsThatOnly() {
        for (SignInTenant tenant : tenants()) {
            String location = tenant.signIn(new Browser(), "scope=openid");

            assertThat(tenant.redeem(location).getString("scope").split(" "))
                    .contains("openid")
                    .doesNotContain(tenant.tenant().campaignScope());
        }
    }

    @Test
    @Contract("E1")
    void theNonceIsInTheIdToken() throws Exception {
        for (SignInTenant tenant : tenants()) {
            String location = tenant.signIn(new Browser(), "nonce=a-nonce");

            String idToken = tenant.redeem(location).getString("id_token");
            assertThat(Tokens.parse(idToken).getJWTClaimsSet().getStringClaim("nonce"))
                    .isEqualTo("a-nonce");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lang=es, Iniciar sesión en su cuenta",
        "lang=en, Sign in to your account",
        "lang=pt-BR, Entrar na sua conta",
        "x=y, Entrar na sua conta"
    })
    @Contract({"E1", "E6"})
    void theLoginPageIsInTheLanguageThatTheClientAsksFor(String change, String title) {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();

            BrowserPage page =
                    browser.get(browser.get(tenant.request("/login", change)).location());

            assertThat(page.text()).contains(title);
        }
    }

    @Test
    @Contract("E1")
    void theLoginHintIsFilledIn() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();

            BrowserPage page = browser.get(browser.get(tenant.request("/login", "login_hint=ana@tenant.example"))
                    .location());

            assertThat(page.body()).contains("value=\"ana@tenant.example\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prompt=login", "max_age=0"})
    @Contract("E1")
    void aClientCanHaveTheUserSignInAgain(String change) {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            tenant.signIn(browser);

            BrowserPage page =
                    browser.get(browser.get(tenant.request("/login", change)).location());

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.action()).contains("/login-actions/authenticate");
        }
    }

    @Test
    @Contract({"E1", "A2"})
    void aCodeWithAChallengeIsGoodWithItsVerifierOnly() {
        String challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // RFC 7636, appendix B
        for (SignInTenant tenant : tenants()) {
            String location = tenant.signIn(new Browser(), "code_challenge=" + challenge, "code_challenge_method=S256");

            assertThat(tenant.redeem(BrowserPage.parameter(location, '?', "code"), "x".repeat(43))
                            .statusCode())
                    .isEqualTo(400);
            String again = tenant.signIn(new Browser(), "code_challenge=" + challenge, "code_challenge_method=S256");
            String verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
            assertThat(tenant.redeem(BrowserPage.parameter(again, '?', "code"), verifier)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @Contract("E2")
    void whatKeycloakAddsToTheRedirectCanBeLeftOff() {
        for (SignInTenant tenant : tenants()) {
            assertThat(BrowserPage.parameters(tenant.signIn(new Browser()), '?'))
                    .containsOnlyKeys("code", "state", "iss");
            try (TemporaryClient plain = tenant.createWeb(admin, Map.of("exclude.issuer.from.auth.response", "true"))) {
                String url = tenant.url("/login?" + SignInTenant.query(plain.id(), "code"));

                String location = new Browser().signIn(url, tenant.user().name(), TemporaryUser.PASSWORD);

                assertThat(BrowserPage.parameters(location, '?')).containsOnlyKeys("code", "state");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity_provider", "idp_identifier"})
    @Contract("E1")
    void aNamedIdentityProviderIsGoneToAtOnce(String parameter) {
        String providers = "/" + demo().tenant().realm() + "/identity-provider/instances";
        Map<String, Object> provider = Map.of(
                "alias",
                "Corporate",
                "providerId",
                "oidc",
                "config",
                Map.of(
                        "clientId", "c",
                        "clientSecret", "s",
                        "clientAuthMethod", "client_secret_post",
                        "authorizationUrl", "https://idp.example/authorize",
                        "tokenUrl", "https://idp.example/token"));
        assertThat(admin.post(providers, provider).statusCode()).isEqualTo(201);
        try {
            String location =
                    AuthorizeErrorsIT.outcome(new Browser(), demo().request("/login", parameter + "=Corporate"));

            assertThat(location).contains("/broker/Corporate/login");
        } finally {
            admin.delete(providers + "/Corporate");
        }
    }

    @Test
    @Contract("E6")
    void aWrongPasswordShowsThePageAgainAndGivesNoCode() {
        for (SignInTenant tenant : tenants()) {
            Browser browser = new Browser();
            BrowserPage form = browser.get(browser.get(tenant.request("/login")).location());

            BrowserPage again =
                    browser.submit(form, Map.of("username", tenant.user().name(), "password", "wrong"));

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.text()).contains("Nome de usuário ou senha inválidos");
        }
    }
}
