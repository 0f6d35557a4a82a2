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
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests authorization errors that are returned to the client, whether the pack or Keycloak finds them. */
@KeycloakTest
final class AuthorizeErrorsIT extends SignInTest {

    AuthorizeErrorsIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "response_type | invalid_request",
                "response_type= | invalid_request",
                "response_type=id_token | invalid_request",
                "response_type=code id_token | invalid_request",
                "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM | invalid_request",
                "code_challenge_method=S256 | invalid_request",
                "max_age=soon | invalid_request",
                "prompt=none login | invalid_request",
                "prompt=none | login_required",
                "scope=unknown | invalid_scope",
                "scope=openid unknown/scope | invalid_scope",
                "scope=openid webpremios.campaigns/99999 | invalid_scope",
                "scope=webpremios.campaigns/* | invalid_scope",
                "scope=\"quoted\" | invalid_scope"
            })
    @Contract("E4")
    void aRequestThatCannotBeServedGoesBackWithTheState(String change, String error) {
        for (SignInTenant tenant : tenants()) {
            String location = outcome(new Browser(), tenant.request("/oauth2/authorize", change));

            assertThat(location).startsWith(SignInTenant.CALLBACK + "?");
            assertThat(BrowserPage.parameters(location, '?'))
                    .containsEntry("error", error)
                    .containsEntry("state", "the state & more")
                    .doesNotContainKey("code");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "s256", "S512", "none"})
    @Contract({"E1", "E4"})
    void onlyS256ProvesACode(String method) {
        for (SignInTenant tenant : tenants()) {
            String location = outcome(
                    new Browser(),
                    tenant.request(
                            "/login",
                            "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                            "code_challenge_method=" + method));

            assertThat(BrowserPage.parameters(location, '?')).containsEntry("error", "invalid_request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "token id_token"})
    @Contract({"E4", "E3"})
    void aClientWithoutTheImplicitFlowIsUnauthorized(String type) {
        for (SignInTenant tenant : tenants()) {
            String location =
                    outcome(new Browser(), tenant.request("/oauth2/authorize", "response_type=" + type, "nonce=n"));

            assertThat(location).startsWith(SignInTenant.CALLBACK + "#");
            assertThat(BrowserPage.parameters(location, '#'))
                    .containsEntry("error", "unauthorized_client")
                    .containsEntry("state", "the state & more");
        }
    }

    @Test
    @Contract("E4")
    void aMachineIsUnauthorizedAlsoWhereItHasARedirectUri() {
        for (SignInTenant tenant : tenants()) {
            try (TemporaryClient machine = TemporaryClient.create(
                    admin, tenant.tenant().realm(), Map.of("redirectUris", List.of(SignInTenant.CALLBACK)))) {
                String query = SignInTenant.query(machine.id(), "code");

                String location = outcome(new Browser(), tenant.url("/oauth2/authorize?" + query));

                assertThat(BrowserPage.parameters(location, '?')).containsEntry("error", "unauthorized_client");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"token, scope=%22", "token id_token, scope=%22", "token, prompt=none"})
    @Contract({"E4", "E3"})
    void anErrorOfTheImplicitFlowStandsInTheFragment(String type, String change) {
        for (SignInTenant tenant : tenants()) {
            String location = outcome(
                    new Browser(),
                    tenant.spaRequest("/oauth2/authorize", type, "nonce=n", change.replace("%22", "\"")));

            assertThat(location).startsWith(SignInTenant.CALLBACK + "#");
            assertThat(BrowserPage.parameters(location, '#'))
                    .containsKey("error")
                    .containsEntry("state", "the state & more");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form_post", "fragment", "query.jwt", "nonsense"})
    @Contract("E2")
    void aResponseModeChangesNothingAsCognitoHasNone(String mode) {
        for (SignInTenant tenant : tenants()) {
            String location = tenant.signIn(new Browser(), "response_mode=" + mode);

            assertThat(location).startsWith(SignInTenant.CALLBACK + "?");
            assertThat(BrowserPage.parameters(location, '?')).containsKey("code");
        }
    }

    @Test
    @Contract({"E4", "T19"})
    void theAuditTellsWhatWasWrongAndAtWhichTenant() {
        for (SignInTenant tenant : tenants()) {
            try (StoredEvents events = StoredEvents.of(admin, tenant.tenant())) {
                new Browser().get(tenant.request("/oauth2/authorize", "scope=webpremios.campaigns/99999"));

                Map<String, Object> event = events.only();
                assertThat(event)
                        .containsEntry("type", "LOGIN_ERROR")
                        .containsEntry("error", "invalid_scope")
                        .containsEntry("clientId", tenant.web());
                assertThat(StoredEvents.details(event))
                        .containsEntry("tenant", tenant.tenant().tenantId())
                        .containsEntry("denial", "foreign-tenant")
                        .hasEntrySatisfying(
                                "reason", reason -> assertThat(reason).contains("99999"));
            }
        }
    }

    /** The final redirect of the browser, by us or by Keycloak. */
    static String outcome(Browser browser, String url) {
        String location = browser.get(url).location();
        return location.startsWith(SignInTenant.CALLBACK)
                ? location
                : browser.get(location).location();
    }
}
