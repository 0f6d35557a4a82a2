package digital.webpremios.identity.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.StoredPolicies;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keycloak's own client policies apply on the hosted domain too. */
@KeycloakTest
final class ClientPoliciesIT {

    private static final String NAME = "signed-clients-only";

    private final KeycloakServer server;
    private final AdminApi admin;

    ClientPoliciesIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @EachPartner
    @Contract({"T16", "T19"})
    void aClientPolicyOfOneTenantRefusesThereWithAnEventAndNowhereElse(TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        String form = Campaigns.form(client);
        try (StoredPolicies policies = StoredPolicies.of(admin, client.tenant());
                StoredEvents events = StoredEvents.of(admin, client.tenant())) {
            demandSignedClients(policies);

            Response refused = endpoint.post(form, client);

            Answers.assertRefused(refused, "invalid_request");
            Map<String, Object> event = events.only();
            assertThat(event).containsEntry("clientId", client.id()).containsEntry("ipAddress", server.peerAddress());
            assertThat(StoredEvents.details(event))
                    .containsEntry("tenant", client.tenant().tenantId())
                    .containsEntry("denial", "client-policy")
                    .containsEntry("client_policy_error", "invalid_request")
                    .containsKey("reason");
            assertOthersAreServed(client);
        }
        Answers.assertGranted(endpoint.post(form, client));
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract({"T16", "T19"})
    void aClientThatBindsItsTokensToACertificateAndSendsNoneIsRefused(TestTenant tenant) {
        assertRefused(tenant, "tls.client.certificate.bound.access.tokens");
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract({"T16", "T19"})
    void aClientThatBindsItsTokensByDpopAndSendsNoProofIsRefused(TestTenant tenant) {
        assertRefused(tenant, "dpop.bound.access.tokens");
    }

    @EachPartner
    @Contract("T16")
    void aProofThatIsNoneIsRefusedEvenIfTheClientNeedsNone(TestClient client) {
        Response answer = TokenEndpoint.request()
                .header("Authorization", TokenEndpoint.basic(client.id(), client.secret()))
                .header("DPoP", "not-a-proof")
                .contentType(Form.CONTENT_TYPE)
                .body(Campaigns.form(client))
                .post(TokenEndpoint.of(server, client).url());

        Answers.assertRefused(answer, "invalid_request");
    }

    private void assertRefused(TestTenant tenant, String attribute) {
        String form = "grant_type=client_credentials";
        try (TemporaryClient client = TemporaryClient.withAttribute(admin, tenant, attribute, "true");
                StoredEvents events = StoredEvents.of(admin, tenant)) {
            Answers.assertRefused(TokenEndpoint.of(server, tenant).post(form, client), "invalid_request");

            Map<String, Object> event = events.only();
            assertThat(event).containsEntry("clientId", client.id());
            assertThat(StoredEvents.details(event))
                    .containsEntry("tenant", tenant.tenantId())
                    .containsKeys("denial", "reason");
        }
    }

    private void assertOthersAreServed(TestClient refused) {
        for (TestClient other : TestClient.values()) {
            if (other.tenant() != refused.tenant()) {
                Answers.assertGranted(TokenEndpoint.of(server, other).post("grant_type=client_credentials", other));
            }
        }
    }

    private static void demandSignedClients(StoredPolicies policies) {
        Map<String, ?> executor = Map.of(
                "executor",
                "secure-client-authenticator",
                "configuration",
                Map.of(
                        "allowed-client-authenticators",
                        List.of("client-jwt"),
                        "default-client-authenticator",
                        "client-jwt"));
        policies.addProfile(Map.of("name", NAME, "executors", List.of(executor)))
                .then()
                .statusCode(204);
        policies.addPolicy(Map.of(
                        "name",
                        NAME,
                        "enabled",
                        true,
                        "conditions",
                        List.of(Map.of("condition", "any-client", "configuration", Map.of())),
                        "profiles",
                        List.of(NAME)))
                .then()
                .statusCode(204);
    }
}
