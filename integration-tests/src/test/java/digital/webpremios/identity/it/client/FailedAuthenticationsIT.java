package digital.webpremios.identity.it.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Tests the limit of failed authentications: it slows down guesses of a secret by client and source address, and
 * affects no other client.
 */
@KeycloakTest
final class FailedAuthenticationsIT {

    private static final String READ = "webpremios.backoffice/all.read";
    private static final int BURST = 3;
    private static final Map<String, ?> LIMIT = Map.of(
            "client-requests-per-second", "unrestricted",
            "tenant-requests-per-second", "unrestricted",
            "failed-authentications-per-minute", "0.1",
            "failed-authentications-burst", BURST);

    private final KeycloakServer server;
    private final AdminApi admin;

    FailedAuthenticationsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    @Contract({"M14", "T14", "T19"})
    void whoGuessesIsToldToWaitEvenWhenHeGuessesRight() {
        try (TenantPolicy policy = TenantPolicy.apply(admin, TestTenant.DEMO, "webpremios-rate-limit", LIMIT);
                TemporaryClient client = TemporaryClient.withScopes(admin, TestTenant.DEMO, READ);
                StoredEvents events = StoredEvents.of(admin, TestTenant.DEMO)) {
            assertThat(policy).isNotNull();
            exhaust(client.id());

            for (String secret : List.of("wrong", TemporaryClient.SECRET)) {
                Response limited = hosted(TestTenant.DEMO, client.id(), secret);
                assertThat(limited.asString()).isEqualTo("{\"error\":\"too_many_requests\"}");
                assertThat(limited.statusCode()).isEqualTo(429);
                assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 600);
            }

            Map<String, Object> event = events.all().get(0);
            assertThat(event).containsEntry("clientId", client.id()).containsEntry("error", "too_many_requests");
            assertThat(StoredEvents.details(event))
                    .containsEntry("denial", "failed-authentications-limit")
                    .containsEntry("tenant", TestTenant.DEMO.tenantId());
            assertThat(event.toString()).doesNotContain(TemporaryClient.SECRET);
        }
    }

    @Test
    @Contract("T14")
    void aClientThatDoesNotExistIsLimitedLikeOneThatDoes() {
        String nobody = "nobody-" + UUID.randomUUID();
        try (TenantPolicy policy = TenantPolicy.apply(admin, TestTenant.DEMO, "webpremios-rate-limit", LIMIT)) {
            assertThat(policy).isNotNull();
            exhaust(nobody);

            Response limited = hosted(TestTenant.DEMO, nobody, "wrong");

            assertThat(limited.asString()).isEqualTo("{\"error\":\"too_many_requests\"}");
            assertThat(limited.statusCode()).isEqualTo(429);
        }
    }

    @Test
    @Contract("I4")
    void otherClientsAndOtherTenantsAreNotSlowed() {
        try (TenantPolicy policy = TenantPolicy.apply(admin, TestTenant.DEMO, "webpremios-rate-limit", LIMIT);
                TemporaryClient guessed = TemporaryClient.withScopes(admin, TestTenant.DEMO, READ);
                TemporaryClient other = TemporaryClient.withScopes(admin, TestTenant.DEMO, READ);
                TemporaryClient there = TemporaryClient.withScopes(admin, TestTenant.UAT, READ)) {
            assertThat(policy).isNotNull();
            exhaust(guessed.id());
            exhaust(guessed.id());

            assertThat(hosted(TestTenant.DEMO, other.id(), TemporaryClient.SECRET)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(hosted(TestTenant.UAT, there.id(), TemporaryClient.SECRET)
                            .statusCode())
                    .isEqualTo(200);
            // the client id that is guessed here, used at the other tenant
            assertThat(hosted(TestTenant.UAT, guessed.id(), "wrong").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void keycloaksOwnEndpointsDoNotHelpTheGuesser() {
        try (TenantPolicy policy = TenantPolicy.apply(admin, TestTenant.DEMO, "webpremios-rate-limit", LIMIT);
                TemporaryClient client = TemporaryClient.withScopes(admin, TestTenant.DEMO, READ);
                StoredEvents events = StoredEvents.of(admin, TestTenant.DEMO)) {
            assertThat(policy).isNotNull();
            for (int i = 0; i < BURST; i++) {
                assertThat(natively("token/introspect", client.id(), "wrong").statusCode())
                        .isEqualTo(401);
            }

            Response wrong = natively("token", client.id(), "wrong");
            Response right = natively("token", client.id(), TemporaryClient.SECRET);
            assertThat(right.statusCode()).isEqualTo(401);
            assertThat(right.asString()).isEqualTo(wrong.asString());
            assertThat(natively("token/introspect", client.id(), TemporaryClient.SECRET)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(StoredEvents.details(events.all().get(0)))
                    .containsEntry("denial", "failed-authentications-limit");
            assertThat(hosted(TestTenant.DEMO, client.id(), TemporaryClient.SECRET)
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void withoutALimitNobodyIsSlowed() {
        Map<String, ?> none = Map.of(
                "client-requests-per-second", "unrestricted",
                "tenant-requests-per-second", "unrestricted",
                "failed-authentications-per-minute", "unrestricted");
        try (TenantPolicy policy = TenantPolicy.apply(admin, TestTenant.DEMO, "webpremios-rate-limit", none);
                TemporaryClient client = TemporaryClient.withScopes(admin, TestTenant.DEMO, READ)) {
            assertThat(policy).isNotNull();
            for (int i = 0; i < 5; i++) {
                exhaust(client.id());
            }

            assertThat(hosted(TestTenant.DEMO, client.id(), TemporaryClient.SECRET)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private void exhaust(String clientId) {
        for (int i = 0; i < BURST; i++) {
            assertThat(hosted(TestTenant.DEMO, clientId, "wrong-" + i).statusCode())
                    .isIn(400, 429);
        }
    }

    private Response hosted(TestTenant tenant, String clientId, String secret) {
        return TokenEndpoint.of(server, tenant)
                .post("grant_type=client_credentials", TokenEndpoint.basic(clientId, secret));
    }

    private Response natively(String endpoint, String clientId, String secret) {
        return given().formParam("client_id", clientId)
                .formParam("client_secret", secret)
                .formParam("grant_type", "client_credentials")
                .formParam("token", "eyJ")
                .post(server.administration() + "/realms/tenant-demo/protocol/openid-connect/" + endpoint);
    }
}
