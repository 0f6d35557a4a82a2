package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryScope;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests scopes that no machine client is granted, even if an administrator assigns them. */
@KeycloakTest
final class ForbiddenScopesIT {

    private static final List<TestClient> PARTNERS =
            List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER, TestClient.PARTNER_NETWORK);

    private final KeycloakServer server;
    private final AdminApi admin;

    ForbiddenScopesIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @CsvSource({"DEMO, 70750", "UAT, 40455", "DEMO, 1", "UAT, 999999999999999999"})
    @Contract({"M5", "T19"})
    void anotherTenantsScopeIsRefusedEvenIfItWasAssignedAndTheEventNamesTheTenant(TestTenant tenant, String other) {
        String foreign = "webpremios.campaigns/" + other;
        String own = tenant.campaignScope();
        try (TemporaryScope scope = TemporaryScope.create(admin, tenant, foreign);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, scope.name(), own);
                StoredEvents events = StoredEvents.of(admin, tenant)) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);

            for (String asked : List.of(foreign, foreign + " " + own, own + " " + foreign)) {
                Answers.assertRefused(endpoint.post(Form.machine(asked), client), "invalid_scope");
                Map<String, Object> event = events.only();
                assertThat(event).containsEntry("clientId", client.id()).containsEntry("error", "invalid_scope");
                assertThat(StoredEvents.details(event))
                        .containsEntry("denial", "foreign-tenant")
                        .containsEntry("tenant", tenant.tenantId());
                assertThat(StoredEvents.details(event).get("reason")).contains(other);
            }
            assertThat(Answers.scopeOf(endpoint.post("grant_type=client_credentials", client)))
                    .isEqualTo(own);
        }
    }

    @EachPartner
    @Contract("M5")
    void aTenantThatIsNotTheClientsIsRefusedWithoutAnyAssignment(TestClient client) {
        for (String other : List.of("1", "40454", "404550", "4045", "999999999999999999")) {
            assertInvalid(client, "webpremios.campaigns/" + other);
            assertInvalid(client, Campaigns.of(client) + " webpremios.campaigns/" + other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "email", "phone", "profile", "aws.cognito.signin.user.admin", "offline_access"})
    @Contract("M6")
    void aScopeOfUserSignInIsRefused(String scope) {
        for (TestClient client : PARTNERS) {
            assertInvalid(client, scope);
            assertInvalid(client, Campaigns.of(client) + " " + scope);
            assertInvalid(client, scope + " " + Campaigns.of(client));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("M6")
    void aScopeOfUserSignInIsRefusedEvenIfItWasAssigned(TestTenant tenant) {
        try (TemporaryClient client = TemporaryClient.withScopes(
                admin, tenant, "profile", "aws.cognito.signin.user.admin", "webpremios.backoffice/all.read")) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);

            Answers.assertRefused(endpoint.post(Form.machine("profile"), client), "invalid_scope");
            Answers.assertRefused(
                    endpoint.post(Form.machine("aws.cognito.signin.user.admin"), client), "invalid_scope");
            assertThat(Answers.scopeOf(endpoint.post("grant_type=client_credentials", client)))
                    .isEqualTo("webpremios.backoffice/all.read");
        }
    }

    static List<String> malformedTenants() {
        return List.of(
                "",
                "*",
                "**",
                "4045 5",
                "../1",
                "40455/../40455",
                "40455/x",
                "40455/",
                "/40455",
                "040455",
                "0",
                "-40455",
                "+40455",
                "40455.0",
                "4e4",
                "0x9e07",
                "40455*",
                "40455,70750",
                "40455\t",
                "40455\n",
                "%34%30%34%35%35",
                "shared",
                "\u0664\u0660\u0664\u0665\u0665",
                "\uff14\uff10\uff14\uff15\uff15",
                "4045\u0665",
                "40455\u200b",
                "1000000000000000000",
                "4".repeat(300));
    }

    @ParameterizedTest
    @MethodSource("malformedTenants")
    @Contract("M7")
    void aMalformedTenantPartIsRefusedInEitherKindOfRealm(String tenant) {
        for (TestClient client : PARTNERS) {
            assertInvalid(client, "webpremios.campaigns/" + tenant);
            assertInvalid(client, Campaigns.of(client) + " webpremios.campaigns/" + tenant);
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, *", "UAT, *", "DEMO, 40455x", "UAT, 070750", "PARTNERS, 040455"})
    @Contract("M7")
    void aMalformedTenantPartIsRefusedEvenIfItWasAssigned(TestTenant tenant, String part) {
        String name = "webpremios.campaigns/" + part;
        try (TemporaryScope scope = TemporaryScope.create(admin, tenant, name);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, scope.name())) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);

            Answers.assertRefused(endpoint.post(Form.machine(name), client), "invalid_scope");
            Answers.assertRefused(endpoint.post("grant_type=client_credentials", client), "invalid_scope");
        }
    }

    private void assertInvalid(TestClient client, String scope) {
        Answers.assertRefused(TokenEndpoint.of(server, client).post(Form.machine(scope), client), "invalid_scope");
    }
}
