package digital.webpremios.identity.it.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Every refusal by a client policy is an event with its reason: at both token endpoints, and when a client is saved.
 */
@KeycloakTest
final class PolicyEventsIT {

    private static final String READ = "webpremios.backoffice/all.read";
    private static final String WRITE = "webpremios.backoffice/all.write";
    private static final Map<String, ?> NOWHERE = Map.of("allowed-addresses", List.of("203.0.113.0/24"));

    private final KeycloakServer server;
    private final AdminApi admin;

    PolicyEventsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(value = TestTenant.class, names = "PARTNERS", mode = Mode.EXCLUDE)
    @Contract("T19")
    void aRefusedTokenTellsItsReasonItsTenantAndWhatWasAsked(TestTenant tenant) {
        try (TenantPolicy policy = TenantPolicy.apply(admin, tenant, "webpremios-source-address", NOWHERE);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, READ, WRITE);
                StoredEvents events = StoredEvents.of(admin, tenant)) {
            assertThat(policy).isNotNull();
            TokenEndpoint.of(server, tenant).post(Form.of("grant_type", "client_credentials", "scope", READ), client);
            assertRefused(events.only(), tenant, client.id(), "source-address-not-allowed", READ);

            natively(tenant, client.id(), WRITE);
            assertRefused(events.only(), tenant, client.id(), "source-address-not-allowed", WRITE);
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestTenant.class, names = "PARTNERS", mode = Mode.EXCLUDE)
    void aClientThatIsNotSavedLeavesAnEventThatSaysWhyAndWhoWantedIt(TestTenant tenant) {
        Map<String, ?> readOnly = Map.of("allowed-scopes", List.of(READ));
        try (TenantPolicy policy = TenantPolicy.apply(admin, tenant, "webpremios-tenant-scopes", readOnly);
                StoredEvents events = StoredEvents.of(admin, tenant)) {
            assertThat(policy).isNotNull();
            Response refused = admin.post(
                    "/" + tenant.realm() + "/clients",
                    Map.of("clientId", "too-much", "optionalClientScopes", List.of(WRITE)));

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.asString()).contains("scope-not-allowed", WRITE).doesNotContain("secret");
            Map<String, Object> event = events.only();
            assertThat(event)
                    .containsEntry("type", "CLIENT_REGISTER_ERROR")
                    .containsEntry("error", "invalid_client_metadata")
                    .containsEntry("clientId", "too-much")
                    .containsEntry("ipAddress", server.peerAddress())
                    .containsKey("userId");
            assertThat(StoredEvents.details(event))
                    .containsEntry("denial", "scope-not-allowed")
                    .containsEntry("tenant", tenant.tenantId());
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestTenant.class, names = "PARTNERS", mode = Mode.EXCLUDE)
    void aClientThatIsNotChangedLeavesAnEventToo(TestTenant tenant) {
        Map<String, ?> bounds = Map.of("minimum-seconds", 600, "maximum-seconds", 900);
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, READ);
                TenantPolicy policy = TenantPolicy.apply(admin, tenant, "webpremios-token-lifetime", bounds);
                StoredEvents events = StoredEvents.of(admin, tenant)) {
            assertThat(policy).isNotNull();
            Response refused = admin.changeClient(tenant.realm(), client.id(), stored -> {
                stored.put("attributes", Map.of("access.token.lifespan", "599"));
                return stored;
            });

            assertThat(refused.statusCode()).isEqualTo(400);
            Map<String, Object> event = events.only();
            assertThat(event).containsEntry("type", "CLIENT_UPDATE_ERROR").containsEntry("clientId", client.id());
            assertThat(StoredEvents.details(event))
                    .containsEntry("denial", "token-lifetime-out-of-bounds")
                    .containsEntry("tenant", tenant.tenantId())
                    .containsEntry("reason", "access.token.lifespan is '599'; expected 600 to 900 seconds.");
            assertThat(event.toString()).doesNotContain(TemporaryClient.SECRET);
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestTenant.class, names = "PARTNERS", mode = Mode.EXCLUDE)
    void aClientThatIsSavedLeavesNoRefusal(TestTenant tenant) {
        Map<String, ?> readOnly = Map.of("allowed-scopes", List.of(READ));
        try (TenantPolicy policy = TenantPolicy.apply(admin, tenant, "webpremios-tenant-scopes", readOnly);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, READ);
                StoredEvents events = StoredEvents.of(admin, tenant)) {
            assertThat(policy).isNotNull();
            Response saved = admin.changeClient(tenant.realm(), client.id(), stored -> {
                stored.put("description", "changed");
                return stored;
            });

            assertThat(saved.statusCode()).isEqualTo(204);
            assertThat(events.all()).isEmpty();
        }
    }

    private void natively(TestTenant tenant, String clientId, String scope) {
        given().formParam("client_id", clientId)
                .formParam("client_secret", TemporaryClient.SECRET)
                .formParam("grant_type", "client_credentials")
                .formParam("scope", scope)
                .post(server.administration() + "/realms/" + tenant.realm() + "/protocol/openid-connect/token")
                .then()
                .statusCode(400);
    }

    private void assertRefused(
            Map<String, Object> event, TestTenant tenant, String clientId, String denial, String scope) {
        assertThat(event)
                .containsEntry("type", "CLIENT_LOGIN_ERROR")
                .containsEntry("clientId", clientId)
                .containsEntry("ipAddress", server.peerAddress());
        assertThat(StoredEvents.details(event))
                .containsEntry("denial", denial)
                .containsEntry("tenant", tenant.tenantId())
                .containsEntry("scope", scope);
    }
}
