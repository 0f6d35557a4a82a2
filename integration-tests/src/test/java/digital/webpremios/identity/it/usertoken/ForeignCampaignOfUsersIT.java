package digital.webpremios.identity.it.usertoken;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestParticipant;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.browser.BrowserSession;
import digital.webpremios.identity.it.support.browser.Callback;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryScope;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that no participant is granted another tenant's campaign scope, even if an administrator assigned it to the
 * client.
 */
@KeycloakTest
final class ForeignCampaignOfUsersIT {

    private final KeycloakServer server;
    private final AdminApi admin;

    ForeignCampaignOfUsersIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO, code, webpremios.campaigns/70750",
        "UAT, code, webpremios.campaigns/40455",
        "DEMO, token, webpremios.campaigns/70750",
        "UAT, id_token token, webpremios.campaigns/40455",
        "DEMO, code, webpremios.campaigns/*",
        "UAT, code, webpremios.campaigns/x"
    })
    @Contract("M5")
    void whoAsksForItIsSentBackBeforeAnybodySignsIn(TestTenant tenant, String responseType, String foreign) {
        try (TemporaryScope scope = TemporaryScope.create(admin, tenant, foreign);
                TemporaryClient client = client(tenant, List.of("basic"), List.of(scope.name()))) {
            AuthorizationRequest request = TemporarySignIn.request(server, tenant, client)
                    .with("response_type", responseType)
                    .with("scope", "openid " + foreign);

            Callback callback = new BrowserSession().pass(request);

            Map<String, String> answer = responseType.equals("code") ? callback.query() : callback.fragment();
            assertThat(callback.uri()).isEqualTo(TemporarySignIn.REDIRECT_URI);
            assertThat(answer)
                    .containsEntry("error", "invalid_scope")
                    .containsEntry("state", "state-of-the-app")
                    .doesNotContainKeys("code", "access_token");
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, 70750", "UAT, 40455"})
    @Contract("M5")
    void aDefaultScopeThatNobodyAskedForIsNotGrantedForACodeEither(TestTenant tenant, String other) {
        try (TemporaryScope scope = TemporaryScope.create(admin, tenant, "webpremios.campaigns/" + other);
                TemporaryClient client = client(tenant, List.of("basic", scope.name()), List.of());
                StoredEvents events = StoredEvents.of(admin, tenant)) {
            for (TokenEndpoint endpoint : List.of(
                    TokenEndpoint.of(server, tenant),
                    TokenEndpoint.ofKeycloak(server.url(tenant), tenant.realm()),
                    TokenEndpoint.ofKeycloak(server.administration(), tenant.realm()))) {
                String code = TemporarySignIn.code(server, tenant, client);

                Response answer = endpoint.post(
                        Form.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                TemporarySignIn.REDIRECT_URI),
                        TokenEndpoint.encodedBasic(client.id(), TemporaryClient.SECRET));

                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.jsonPath().getString("error")).isEqualTo("invalid_scope");
                Map<String, Object> event = events.only();
                assertThat(event).containsEntry("type", "CODE_TO_TOKEN_ERROR").containsEntry("clientId", client.id());
                assertThat(StoredEvents.details(event))
                        .containsEntry("tenant", tenant.tenantId())
                        .containsEntry("denial", "foreign-tenant")
                        .hasEntrySatisfying(
                                "reason", reason -> assertThat(reason).contains(other));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, 70750", "UAT, 40455"})
    @Contract("M5")
    void aDefaultScopeIsNotGrantedByTheImplicitGrantEither(TestTenant tenant, String other) {
        try (TemporaryScope scope = TemporaryScope.create(admin, tenant, "webpremios.campaigns/" + other);
                TemporaryClient client = client(tenant, List.of("basic", scope.name()), List.of())) {
            AuthorizationRequest request = TemporarySignIn.request(server, tenant, client)
                    .with("response_type", "token")
                    .with("scope", "openid");
            TestParticipant participant = TestParticipant.of(tenant);

            Response answer = new BrowserSession().logIn(request, participant.username(), participant.password());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.header("Location")).isNull();
            assertThat(answer.asString()).contains("invalid_scope").doesNotContain("eyJ");
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, 70750", "UAT, 40455"})
    @Contract("M5")
    void aScopeThatIsAssignedLaterIsNotGrantedByARefresh(TestTenant tenant, String other) {
        try (TemporaryScope scope = TemporaryScope.create(admin, tenant, "webpremios.campaigns/" + other);
                TemporaryClient client = client(tenant, List.of("basic"), List.of())) {
            String refreshToken = TemporarySignIn.redeem(
                            server, tenant, client, TemporarySignIn.code(server, tenant, client))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("refresh_token");
            String id = admin.get("/" + tenant.realm() + "/client-scopes")
                    .jsonPath()
                    .getString("find { it.name == '" + scope.name() + "' }.id");
            admin.put(
                            "/" + tenant.realm() + "/clients/" + admin.idOf(tenant.realm(), client.id())
                                    + "/default-client-scopes/" + id,
                            Map.of())
                    .then()
                    .statusCode(204);

            for (TokenEndpoint endpoint : List.of(
                    TokenEndpoint.of(server, tenant), TokenEndpoint.ofKeycloak(server.url(tenant), tenant.realm()))) {
                Response answer = endpoint.post(
                        Form.of("grant_type", "refresh_token", "refresh_token", refreshToken),
                        TokenEndpoint.encodedBasic(client.id(), TemporaryClient.SECRET));

                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.jsonPath().getString("error")).isEqualTo("invalid_scope");
            }
        }
    }

    private TemporaryClient client(TestTenant tenant, List<String> byDefault, List<String> optional) {
        return TemporaryClient.create(
                admin,
                tenant.realm(),
                Map.of(
                        "serviceAccountsEnabled",
                        false,
                        "standardFlowEnabled",
                        true,
                        "implicitFlowEnabled",
                        true,
                        "redirectUris",
                        List.of(TemporarySignIn.REDIRECT_URI),
                        "defaultClientScopes",
                        byDefault,
                        "optionalClientScopes",
                        optional));
    }
}
