package digital.webpremios.identity.it.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.TokenRequests;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Tests the pack's client policies, saved in the form of the admin console, at the pack's token endpoint and at
 * Keycloak's own.
 */
@KeycloakTest
final class TenantPoliciesIT {

    private static final String READ = "webpremios.backoffice/all.read";
    private static final String CAMPAIGN = "webpremios.campaigns/40455";

    private final KeycloakServer server;
    private final AdminApi admin;

    TenantPoliciesIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    void aScopeThatTheTenantDoesNotAllowIsNotGrantedThoughItIsAssigned() {
        try (TenantPolicy policy = TenantPolicy.apply(
                admin, TestTenant.DEMO, "webpremios-tenant-scopes", Map.of("allowed-scopes", List.of(READ)))) {
            assertThat(policy).isNotNull();
            assertRefused(TokenRequests.guide(server, TestClient.DEMO_PARTNER, CAMPAIGN), 400, "invalid_scope");
            assertThat(natively(TestClient.DEMO_PARTNER, CAMPAIGN).statusCode()).isEqualTo(400);
            assertThat(TokenRequests.guide(server, TestClient.DEMO_PARTNER, READ)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(natively(TestClient.DEMO_PARTNER, READ).statusCode()).isEqualTo(200);
            assertOtherTenantIsServed();
        }
    }

    @Test
    void aClientWithAScopeThatTheTenantDoesNotAllowIsNotSaved() {
        try (TenantPolicy policy = TenantPolicy.apply(
                admin, TestTenant.DEMO, "webpremios-tenant-scopes", Map.of("allowed-scopes", List.of(READ)))) {
            assertThat(policy).isNotNull();
            Map<String, ?> client = Map.of("clientId", "too-much", "optionalClientScopes", List.of(READ, CAMPAIGN));

            Response refused = admin.post("/tenant-demo/clients", client);

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.asString()).contains(CAMPAIGN);
        }
    }

    @Test
    @Contract("M13")
    void aTokenLivesNoLongerThanTheTenantsMaximum() {
        try (TenantPolicy policy = TenantPolicy.apply(
                admin, TestTenant.DEMO, "webpremios-token-lifetime", Map.of("maximum-seconds", 600))) {
            assertThat(policy).isNotNull();
            for (Response answer : List.of(
                    TokenRequests.guide(server, TestClient.DEMO_PARTNER, READ),
                    natively(TestClient.DEMO_PARTNER, READ))) {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.jsonPath().getInt("expires_in")).isEqualTo(600);
            }
            assertOtherTenantIsServed();
        }
    }

    @Test
    void aClientWithALifetimeOutsideTheBoundsIsNotSaved() {
        try (TenantPolicy policy = TenantPolicy.apply(admin, TestTenant.DEMO, "webpremios-token-lifetime", Map.of())) {
            assertThat(policy).isNotNull();
            for (String seconds : List.of("299", "86401", "soon", "-1")) {
                Response refused = admin.changeClient("tenant-demo", "demo-reader", client -> {
                    Map<String, Object> changed = new HashMap<>(client);
                    changed.put("attributes", Map.of("access.token.lifespan", seconds));
                    return changed;
                });

                assertThat(refused.statusCode()).isEqualTo(400);
                assertThat(refused.asString()).contains("access.token.lifespan");
            }
        }
    }

    @Test
    void anAddressThatIsNotOnTheListGetsNoToken() {
        try (TenantPolicy policy = TenantPolicy.apply(
                admin,
                TestTenant.DEMO,
                "webpremios-source-address",
                Map.of("allowed-addresses", List.of("203.0.113.0/24", "2001:db8::/32")))) {
            assertThat(policy).isNotNull();
            assertRefused(TokenRequests.guide(server, TestClient.DEMO_PARTNER, READ), 400, "unauthorized_client");
            assertThat(natively(TestClient.DEMO_PARTNER, READ).statusCode()).isEqualTo(400);
            assertOtherTenantIsServed();
        }
    }

    @Test
    void anAddressOnTheListGetsItsToken() {
        List<String> everywhere = List.of("0.0.0.0/0", "::/0");
        try (TenantPolicy policy = TenantPolicy.apply(
                admin, TestTenant.DEMO, "webpremios-source-address", Map.of("allowed-addresses", everywhere))) {
            assertThat(policy).isNotNull();
            assertThat(TokenRequests.guide(server, TestClient.DEMO_PARTNER, READ)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @Contract("M14")
    void pastItsLimitAClientIsToldWhenToComeAgainAndNobodyElseNotices() {
        Map<String, ?> limit = Map.of(
                "client-requests-per-second", "0.01",
                "client-burst", 3,
                "tenant-requests-per-second", "unrestricted",
                "failed-authentications-per-minute", "unrestricted");
        try (TenantPolicy policy = TenantPolicy.apply(admin, TestTenant.DEMO, "webpremios-rate-limit", limit)) {
            assertThat(policy).isNotNull();
            for (int i = 0; i < 3; i++) {
                assertThat(TokenRequests.guide(server, TestClient.DEMO_PARTNER, READ)
                                .statusCode())
                        .isEqualTo(200);
            }
            Response limited = TokenRequests.guide(server, TestClient.DEMO_PARTNER, READ);
            assertRefused(limited, 429, "too_many_requests");
            assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 100);
            Response natively = natively(TestClient.DEMO_PARTNER, READ);
            assertThat(natively.statusCode()).isEqualTo(429);
            assertThat(natively.header("Retry-After")).isNotBlank();

            assertThat(TokenRequests.guide(server, TestClient.DEMO_READER, READ).statusCode())
                    .isEqualTo(200);
            assertOtherTenantIsServed();
        }
    }

    @Test
    @Contract("M14")
    void theTenantsLimitCountsAllOfItsClients() {
        Map<String, ?> limit = Map.of(
                "client-requests-per-second", "unrestricted",
                "tenant-requests-per-second", "0.01",
                "tenant-burst", 2,
                "failed-authentications-per-minute", "unrestricted");
        try (TenantPolicy policy = TenantPolicy.apply(admin, TestTenant.DEMO, "webpremios-rate-limit", limit)) {
            assertThat(policy).isNotNull();
            assertThat(TokenRequests.guide(server, TestClient.DEMO_PARTNER, READ)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(TokenRequests.guide(server, TestClient.DEMO_READER, READ).statusCode())
                    .isEqualTo(200);
            assertRefused(TokenRequests.guide(server, TestClient.DEMO_READER, READ), 429, "too_many_requests");
            assertOtherTenantIsServed();
        }
    }

    @Test
    void aPolicyOfAnotherTenantDoesNotConcernTheRealmsClients() {
        Map<String, ?> nothing = Map.of("allowed-addresses", List.of("203.0.113.0/24"));
        Map<String, ?> other = Map.of("tenants", List.of("99999"));
        try (TenantPolicy policy =
                TenantPolicy.apply(admin, TestTenant.PARTNERS, "webpremios-source-address", nothing, other)) {
            assertThat(policy).isNotNull();
            assertThat(TokenRequests.guide(server, TestClient.PARTNER_NETWORK, READ)
                            .statusCode())
                    .isEqualTo(200);
        }
        Map<String, ?> not = Map.of("tenants", List.of("99999"), "is-negative-logic", true);
        try (TenantPolicy policy =
                TenantPolicy.apply(admin, TestTenant.PARTNERS, "webpremios-source-address", nothing, not)) {
            assertThat(policy).isNotNull();
            assertThat(TokenRequests.guide(server, TestClient.PARTNER_NETWORK, READ)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void inASharedRealmTheClientsOwnSetOfTenantsCounts() {
        Map<String, ?> nothing = Map.of("allowed-addresses", List.of("203.0.113.0/24"));
        for (Map.Entry<String, Integer> expected :
                Map.of("70750", 400, "1", 200).entrySet()) {
            Map<String, ?> condition = Map.of("tenants", List.of(expected.getKey()));
            try (TenantPolicy policy =
                    TenantPolicy.apply(admin, TestTenant.PARTNERS, "webpremios-source-address", nothing, condition)) {
                assertThat(policy).isNotNull();
                assertThat(TokenRequests.guide(server, TestClient.PARTNER_NETWORK, READ)
                                .statusCode())
                        .isEqualTo(expected.getValue());
            }
        }
    }

    private void assertOtherTenantIsServed() {
        Response answer = TokenRequests.guide(server, TestClient.UAT_PARTNER, READ);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("expires_in")).isEqualTo(3600);
    }

    private Response natively(TestClient client, String scope) {
        return given().formParam("client_id", client.id())
                .formParam("client_secret", client.secret())
                .formParam("grant_type", "client_credentials")
                .formParam("scope", scope)
                .post(server.administration() + "/realms/" + client.tenant().realm()
                        + "/protocol/openid-connect/token");
    }

    private static void assertRefused(Response answer, int status, String error) {
        assertThat(answer.asString()).isEqualTo("{\"error\":\"" + error + "\"}");
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
