package digital.webpremios.identity.it.clientsecret;

import static digital.webpremios.identity.it.clientsecret.OwnSecrets.SCOPE;
import static digital.webpremios.identity.it.clientsecret.OwnSecrets.assertAnswer;
import static digital.webpremios.identity.it.clientsecret.OwnSecrets.assertForm;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.LogGrowth;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a machine client makes a new secret and ends the old one by itself, and what others learn of it. */
@KeycloakTest
final class SecretSelfServiceIT {

    private static final String OLD = TemporaryClient.SECRET;

    private final KeycloakServer server;
    private final AdminApi admin;

    SecretSelfServiceIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract({"S1", "S2", "S4", "T15"})
    void aClientMakesASecretChangesOverAndEndsTheOldOne(TestTenant tenant) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        try (TenantPolicy policy = OwnSecrets.allow(admin, tenant);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            String first = secrets.ids(client.id(), OLD).get(0);

            Response created = secrets.create(client.id(), OLD);
            assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
            assertForm(created);
            assertThat(created.jsonPath().getMap("$"))
                    .containsOnlyKeys("id", "created_at", "expires_at", "client_secret", "old");
            String made = created.jsonPath().getString("client_secret");
            assertThat(made).matches("[A-Za-z0-9]{32,}");
            assertThat(created.jsonPath().getString("old.id")).isEqualTo(first);
            assertThat(Instant.parse(created.jsonPath().getString("old.expires_at")))
                    .isBefore(Instant.parse(created.jsonPath().getString("expires_at")));
            secrets.assertAccepted(client.id(), OLD);
            secrets.assertAccepted(client.id(), made);

            assertListed(secrets.list(client.id(), OLD), List.of(false, true));
            assertListed(secrets.list(client.id(), made), List.of(true, false));

            Response ended = secrets.end(client.id(), made, first);
            assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(204);
            assertThat(ended.asString()).isEmpty();
            assertForm(ended);
            secrets.assertRefused(client.id(), OLD);
            secrets.assertAccepted(client.id(), made);
            assertThat(secrets.ids(client.id(), made))
                    .containsExactly(created.jsonPath().getString("id"));
        }
    }

    private static void assertListed(Response answer, List<Boolean> used) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertForm(answer);
        assertThat(answer.jsonPath().getList("secrets.used", Boolean.class)).isEqualTo(used);
        assertThat(answer.jsonPath().getList("secrets.id"))
                .doesNotHaveDuplicates()
                .hasSize(2);
        for (Map<String, ?> secret : answer.jsonPath().<Map<String, ?>>getList("secrets")) {
            assertThat(secret.keySet()).isSubsetOf("id", "created_at", "expires_at", "used");
            assertThat(Instant.parse(String.valueOf(secret.get("expires_at")))).isAfter(Instant.EPOCH);
        }
        assertThat(answer.asString()).doesNotContain(OLD);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"S3", "S4"})
    void thereIsNoThirdSecretAndNoEndOfTheOneInUse(TestTenant tenant) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        try (TenantPolicy policy = OwnSecrets.allow(admin, tenant);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE);
                TemporaryClient neighbour = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            assertAnswer(
                    secrets.end(client.id(), OLD, secrets.ids(client.id(), OLD).get(0)), 409, "secret_in_use");
            String made = secrets.created(client.id(), OLD);
            List<String> ids = secrets.ids(client.id(), made);

            for (String used : List.of(OLD, made)) {
                assertAnswer(secrets.create(client.id(), used), 409, "too_many_secrets");
                assertAnswer(secrets.end(client.id(), used, ids.get(0)), 409, "secret_in_use");
                for (String unknown :
                        List.of("1", "%20", "x".repeat(300), ids.get(0) + "0", made, neighbours(secrets, neighbour))) {
                    Response answer = secrets.end(client.id(), used, unknown);
                    assertAnswer(answer, 404, "not_found");
                    assertThat(answer.asString()).doesNotContain(made);
                }
                assertThat(secrets.end(client.id(), used, "..").statusCode()).isEqualTo(400);
            }
            // whoever has a leaked secret must not end the one that replaces it, nor be told that it ended
            assertAnswer(secrets.end(client.id(), OLD, ids.get(1)), 409, "secret_in_use");
            assertThat(secrets.ids(client.id(), made)).isEqualTo(ids);
            secrets.assertAccepted(client.id(), OLD);
            secrets.assertAccepted(client.id(), made);
        }
    }

    private static String neighbours(OwnSecrets secrets, TemporaryClient neighbour) {
        return secrets.ids(neighbour.id(), OLD).get(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"S2", "S3"})
    void anAdministratorsRotationCountsAndOneByTheClientIsSeenByAdministrators(TestTenant tenant) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        try (TenantPolicy policy = OwnSecrets.allow(admin, tenant);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            String administrators = client.rotateSecret();
            assertAnswer(secrets.create(client.id(), administrators), 409, "too_many_secrets");
            List<String> ids = secrets.ids(client.id(), administrators);
            assertThat(secrets.end(client.id(), administrators, ids.get(1)).statusCode())
                    .isEqualTo(204);

            String made = secrets.created(client.id(), administrators);

            Map<String, ?> stored = admin.get(
                            "/" + tenant.realm() + "/clients/" + admin.idOf(tenant.realm(), client.id()))
                    .jsonPath()
                    .getMap("$");
            assertThat(stored.get("secret")).isEqualTo(made);
            assertThat(client.attribute("client.secret.rotated.expiration.time"))
                    .matches("[0-9]{10}");
            assertThat(client.attribute("client.secret.expiration.time")).matches("[0-9]{10}");
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, UAT", "UAT, DEMO"})
    @Contract({"S6", "T19"})
    void eachChangeIsAnEventWithoutTheSecretAndNobodyElseSeesOne(TestTenant tenant, TestTenant other) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        LogGrowth log = LogGrowth.from(server);
        try (TenantPolicy policy = OwnSecrets.allow(admin, tenant);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE);
                StoredEvents events = StoredEvents.of(admin, tenant, "CLIENT_UPDATE", "CLIENT_INFO_ERROR");
                StoredEvents elsewhere = StoredEvents.of(admin, other, "CLIENT_UPDATE", "CLIENT_INFO_ERROR")) {
            assertThat(policy).isNotNull();
            Response created = secrets.as(client.id(), OLD)
                    .header("X-Correlation-Id", "rotation-1")
                    .post(secrets.url());
            String made = created.jsonPath().getString("client_secret");
            String oldId = created.jsonPath().getString("old.id");

            Map<String, Object> event = events.only();
            assertThat(event)
                    .containsEntry("type", "CLIENT_UPDATE")
                    .containsEntry("clientId", client.id())
                    .containsKey("ipAddress");
            assertThat(StoredEvents.details(event))
                    .containsOnlyKeys("tenant", "secret_change", "secret_id", "secret_expires_at", "correlation_id")
                    .containsEntry("tenant", tenant.tenantId())
                    .containsEntry("secret_change", "created")
                    .containsEntry("secret_id", created.jsonPath().getString("id"))
                    .containsEntry("secret_expires_at", created.jsonPath().getString("expires_at"))
                    .containsEntry("correlation_id", "rotation-1");

            assertAnswer(secrets.create(client.id(), made), 409, "too_many_secrets");
            Map<String, Object> refused = events.only();
            assertThat(refused)
                    .containsEntry("type", "CLIENT_UPDATE_ERROR")
                    .containsEntry("error", "too_many_secrets")
                    .containsEntry("clientId", client.id());
            assertThat(StoredEvents.details(refused)).containsEntry("denial", "too-many-secrets");

            secrets.list(client.id(), "wrong");
            Map<String, Object> wrong = events.only();
            assertThat(wrong).containsEntry("type", "CLIENT_INFO_ERROR").containsEntry("clientId", client.id());
            assertThat(StoredEvents.details(wrong)).containsEntry("denial", "invalid_client_credentials");

            secrets.end(client.id(), made, oldId);
            Map<String, Object> ended = events.only();
            assertThat(StoredEvents.details(ended))
                    .containsOnlyKeys("tenant", "secret_change", "secret_id")
                    .containsEntry("secret_change", "ended")
                    .containsEntry("secret_id", oldId);

            assertThat(elsewhere.all()).isEmpty();
            assertThat(event.toString() + refused + wrong + ended + log.text() + adminEvents(tenant))
                    .doesNotContain(made, OLD);
        }
    }

    private String adminEvents(TestTenant tenant) {
        return admin.get("/" + tenant.realm() + "/admin-events").asString();
    }

    @ParameterizedTest
    @CsvSource({"DEMO, UAT", "UAT, DEMO"})
    @Contract({"S5", "I1", "I4"})
    void aTenantsRuleIsOfThatTenantOnly(TestTenant tenant, TestTenant other) {
        OwnSecrets here = new OwnSecrets(server, tenant);
        OwnSecrets there = new OwnSecrets(server, other);
        try (TenantPolicy policy = OwnSecrets.allow(admin, tenant);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE);
                TemporaryClient elsewhere = TemporaryClient.withScopes(admin, other, SCOPE)) {
            assertThat(policy).isNotNull();
            there.assertNoSuchPath(there.create(elsewhere.id(), OLD));
            there.assertNoSuchPath(there.create(client.id(), OLD));
            assertAnswer(here.create(elsewhere.id(), OLD), 401, "invalid_client");

            try (TenantPolicy also = OwnSecrets.allow(admin, other)) {
                assertThat(also).isNotNull();
                assertAnswer(there.create(client.id(), OLD), 401, "invalid_client");
                String made = here.created(client.id(), OLD);
                assertAnswer(there.list(client.id(), made), 401, "invalid_client");
                assertThat(there.ids(elsewhere.id(), OLD)).hasSize(1);
            }
            there.assertNoSuchPath(there.list(elsewhere.id(), OLD));
        }
    }
}
