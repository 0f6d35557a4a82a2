package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryScope;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the machine grant at Keycloak's own token endpoint, which keeps its own error format. */
@KeycloakTest
final class NativeEndpointIT {

    private final KeycloakServer server;
    private final AdminApi admin;

    NativeEndpointIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @EachPartner
    @Contract({"M11", "M12"})
    void theTokenHasTheTenClaimsThereTooOnEitherHost(TestClient client) {
        for (TokenEndpoint endpoint : nativeEndpoints(client.tenant())) {
            Response answer = post(endpoint, Campaigns.form(client), client);

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            AccessToken token = AccessToken.parse(answer.jsonPath().getString("access_token"));
            assertThat(token.header()).containsOnlyKeys("alg", "kid");
            assertThat(token.claims())
                    .containsOnlyKeys(MachineTokenIT.TEN_CLAIMS)
                    .containsEntry("sub", client.id())
                    .containsEntry("scope", Campaigns.of(client))
                    .containsEntry(
                            "iss",
                            server.url(client.tenant()) + "/realms/"
                                    + client.tenant().realm());
            assertThat(answer.jsonPath().getMap("$")).doesNotContainKeys("refresh_token", "id_token", "session_state");
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, 70750", "UAT, 40455"})
    @Contract("M5")
    void aForeignTenantIsRefusedThereTooEvenIfItsScopeWasAssigned(TestTenant tenant, String other) {
        String foreign = "webpremios.campaigns/" + other;
        try (TemporaryScope scope = TemporaryScope.create(admin, tenant, foreign);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, scope.name())) {
            for (TokenEndpoint endpoint : nativeEndpoints(tenant)) {
                Response answer = post(endpoint, Form.machine(foreign), client);

                assertNativeError(answer, 400, "invalid_scope");
                assertThat(answer.jsonPath().getString("error_description")).contains(other);
            }
        }
    }

    @EachPartner
    @Contract({"M2", "M4", "M6", "M7", "M9"})
    void whatTheHostedDomainRefusesIsRefusedThere(TestClient client) {
        for (TokenEndpoint endpoint : nativeEndpoints(client.tenant())) {
            for (String scope :
                    List.of("openid", "profile", "a/b", "webpremios.campaigns/x", "webpremios.campaigns/*")) {
                assertNativeError(post(endpoint, Form.machine(scope), client), 400, "invalid_scope");
            }
            String form = Campaigns.form(client) + "&" + Form.of("aws_client_metadata", "[]");
            assertNativeError(post(endpoint, form, client), 400, "invalid_request");
        }
    }

    @EachPartner
    @Contract({"M3", "M4"})
    void aScopeThatKeycloakDropsForItsLengthIsNotTakenForAbsent(TestClient client) {
        for (TokenEndpoint endpoint : nativeEndpoints(client.tenant())) {
            assertNativeError(
                    post(endpoint, Form.machine("unknown/" + "a ".repeat(2500)), client), 400, "invalid_scope");
        }
    }

    @EachPartner
    @Contract("T14")
    void aClientThatDoesNotAuthenticateGetsKeycloaksOwnAnswer(TestClient client) {
        for (TokenEndpoint endpoint : nativeEndpoints(client.tenant())) {
            String wrong = TokenEndpoint.basic(client.id(), "wrong");
            String unknown = TokenEndpoint.basic("nobody", "wrong");

            assertNativeError(endpoint.post(Campaigns.form(client), wrong), 401, "unauthorized_client");
            assertNativeError(endpoint.post(Campaigns.form(client), unknown), 401, "invalid_client");
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("T16")
    void aClientWithoutAServiceAccountIsRefusedThereToo(TestTenant tenant) {
        try (TemporaryClient client =
                TemporaryClient.create(admin, tenant.realm(), Map.of("serviceAccountsEnabled", false))) {
            for (TokenEndpoint endpoint : nativeEndpoints(tenant)) {
                assertNativeError(post(endpoint, "grant_type=client_credentials", client), 400, "unauthorized_client");
            }
        }
    }

    @Test
    @Contract("M12")
    void aRealmThatIsNoTenantKeepsKeycloaksGrant() {
        String realm = "plain-" + UUID.randomUUID();
        assertThat(admin.post("", Map.of("realm", realm, "enabled", true)).statusCode())
                .isEqualTo(201);
        try {
            TemporaryClient client = TemporaryClient.create(
                    admin,
                    realm,
                    Map.of(
                            "defaultClientScopes",
                            List.of("basic", "acr", "roles"),
                            "optionalClientScopes",
                            List.of("microprofile-jwt")));
            TokenEndpoint endpoint = TokenEndpoint.ofKeycloak(server.administration(), realm);

            Response answer = post(endpoint, "grant_type=client_credentials&aws_client_metadata=%5B", client);

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            AccessToken token = AccessToken.parse(answer.jsonPath().getString("access_token"));
            assertThat(token.header()).containsEntry("typ", "JWT");
            assertThat(token.claims())
                    .containsEntry("azp", client.id())
                    .containsEntry("typ", "Bearer")
                    .containsKeys("sub", "iss", "exp", "iat", "jti", "scope")
                    .doesNotContainKeys("token_use", "version");
            assertThat(token.claims().get("sub")).isNotEqualTo(client.id());
            assertNativeError(post(endpoint, Form.machine("webpremios.campaigns/1"), client), 400, "invalid_scope");
        } finally {
            admin.delete("/" + realm);
        }
    }

    private static Response post(TokenEndpoint endpoint, String form, TestClient client) {
        return endpoint.post(form, TokenEndpoint.encodedBasic(client.id(), client.secret()));
    }

    private static Response post(TokenEndpoint endpoint, String form, TemporaryClient client) {
        return endpoint.post(form, TokenEndpoint.encodedBasic(client.id(), TemporaryClient.SECRET));
    }

    private List<TokenEndpoint> nativeEndpoints(TestTenant tenant) {
        return List.of(
                TokenEndpoint.ofKeycloak(server.administration(), tenant.realm()),
                TokenEndpoint.ofKeycloak(server.url(tenant), tenant.realm()));
    }

    private static void assertNativeError(Response answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getMap("$")).containsOnlyKeys("error", "error_description");
        assertThat(answer.jsonPath().getString("error")).isEqualTo(error);
    }
}
