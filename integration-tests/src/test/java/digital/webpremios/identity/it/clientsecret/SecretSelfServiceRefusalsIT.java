package digital.webpremios.identity.it.clientsecret;

import static digital.webpremios.identity.it.clientsecret.OwnSecrets.SCOPE;
import static digital.webpremios.identity.it.clientsecret.OwnSecrets.assertAnswer;
import static digital.webpremios.identity.it.clientsecret.OwnSecrets.assertForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.LogGrowth;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests who may not change a client's secrets, and what they are told. */
@KeycloakTest
final class SecretSelfServiceRefusalsIT {

    private static final String OLD = TemporaryClient.SECRET;

    private final KeycloakServer server;
    private final AdminApi admin;

    SecretSelfServiceRefusalsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("S5")
    void whereTheTenantDoesNotAllowItThePathsDoNotExist(TestTenant tenant) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE);
                StoredEvents events = StoredEvents.of(admin, tenant, "CLIENT_UPDATE", "CLIENT_INFO_ERROR")) {
            for (String secret : List.of(OLD, "wrong")) {
                secrets.assertNoSuchPath(secrets.list(client.id(), secret));
                secrets.assertNoSuchPath(secrets.create(client.id(), secret));
                secrets.assertNoSuchPath(secrets.end(client.id(), secret, "1"));
            }
            for (Method method : Method.values()) {
                for (String path : List.of("", "/1")) {
                    assertThat(TokenEndpoint.request()
                                    .request(method, secrets.url() + path)
                                    .statusCode())
                            .as(method + path)
                            .isEqualTo(404);
                }
            }
            assertThat(events.all()).isEmpty();
            secrets.assertAccepted(client.id(), OLD);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"S5", "T13"})
    void whoeverDoesNotAuthenticateIsToldNothing(TestTenant tenant) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        LogGrowth log = LogGrowth.from(server);
        try (TenantPolicy policy = OwnSecrets.allow(admin, tenant);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE);
                TemporaryClient disabled = TemporaryClient.create(
                        admin, tenant.realm(), Map.of("enabled", false, "optionalClientScopes", List.of(SCOPE)))) {
            assertThat(policy).isNotNull();
            for (String id : List.of(client.id(), disabled.id(), "nobody", "x".repeat(256))) {
                assertAnswer(secrets.list(id, "wrong"), 401, "invalid_client");
                assertAnswer(secrets.create(id, "wrong"), 401, "invalid_client");
                assertAnswer(secrets.end(id, "wrong", "1"), 401, "invalid_client");
            }
            assertAnswer(secrets.create(disabled.id(), OLD), 401, "invalid_client");
            assertAnswer(secrets.create(client.id(), ""), 401, "invalid_client");
            assertAnswer(TokenEndpoint.request().get(secrets.url()), 400, "invalid_request");
            assertAnswer(
                    TokenEndpoint.request().header("Authorization", "Basic !").get(secrets.url()),
                    401,
                    "invalid_client");
            assertAnswer(
                    TokenEndpoint.request()
                            .get(secrets.url() + "?" + Form.of("client_id", client.id(), "client_secret", OLD)),
                    400,
                    "invalid_request");
            assertAnswer(
                    secrets.as(client.id(), OLD)
                            .contentType(Form.CONTENT_TYPE)
                            .body(Form.of("client_secret", "another"))
                            .post(secrets.url()),
                    400,
                    "invalid_request");
            assertAnswer(
                    secrets.as(client.id(), OLD)
                            .contentType(Form.CONTENT_TYPE)
                            .body("client_id=a&client_id=a")
                            .post(secrets.url()),
                    400,
                    "invalid_request");
            assertThat(secrets.ids(client.id(), OLD)).hasSize(1);
            assertThat(log.text()).doesNotContain(OLD, "\tat ");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"S5", "T11"})
    void credentialsInTheFormAreAcceptedAsAtTheTokenEndpoint(TestTenant tenant) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        try (TenantPolicy policy = OwnSecrets.allow(admin, tenant);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            Response created = TokenEndpoint.request()
                    .contentType(Form.CONTENT_TYPE)
                    .body(Form.of("client_id", client.id(), "client_secret", OLD))
                    .post(secrets.url());
            assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);

            Response ended = TokenEndpoint.request()
                    .contentType(Form.CONTENT_TYPE)
                    .body(Form.of(
                            "client_id",
                            client.id(),
                            "client_secret",
                            created.jsonPath().getString("client_secret")))
                    .delete(secrets.url() + "/" + created.jsonPath().getString("old.id"));
            assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(204);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("S5")
    void aClientWithoutASecretOfItsOwnOrWithoutAServiceAccountFindsNothing(TestTenant tenant) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        try (TenantPolicy policy = OwnSecrets.allow(admin, tenant);
                TemporaryClient open = TemporaryClient.create(
                        admin, tenant.realm(), Map.of("publicClient", true, "serviceAccountsEnabled", false));
                TemporaryClient app =
                        TemporaryClient.create(admin, tenant.realm(), Map.of("serviceAccountsEnabled", false));
                TemporaryClient assertions = TemporaryClient.create(
                        admin, tenant.realm(), Map.of("clientAuthenticatorType", "client-jwt"))) {
            assertThat(policy).isNotNull();
            secrets.assertNoSuchPath(secrets.list(open.id(), OLD));
            secrets.assertNoSuchPath(secrets.create(open.id(), ""));
            secrets.assertNoSuchPath(TokenEndpoint.request()
                    .contentType(Form.CONTENT_TYPE)
                    .body(Form.of("client_id", open.id()))
                    .post(secrets.url()));
            secrets.assertNoSuchPath(secrets.create(app.id(), OLD));
            // it does not authenticate with a secret at all
            assertAnswer(secrets.create(assertions.id(), OLD), 401, "invalid_client");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"S5", "T1", "T4"})
    void otherMethodsAndBodiesAreRefused(TestTenant tenant) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        try (TenantPolicy policy = OwnSecrets.allow(admin, tenant);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            for (Method method : List.of(Method.PUT, Method.PATCH, Method.DELETE, Method.OPTIONS)) {
                assertNotAllowed(secrets.as(client.id(), OLD).request(method, secrets.url()), "GET, POST");
            }
            for (Method method : List.of(Method.GET, Method.POST, Method.PUT, Method.OPTIONS)) {
                assertNotAllowed(secrets.as(client.id(), OLD).request(method, secrets.url() + "/1"), "DELETE");
            }
            assertNotAllowed(
                    secrets.as(client.id(), OLD)
                            .contentType("application/json")
                            .body("{\"x\":1}")
                            .post(secrets.url()),
                    "GET, POST");
            for (String other : List.of("/", "/1/2", "x", "/1/")) {
                assertThat(secrets.as(client.id(), OLD)
                                .delete(secrets.url() + other)
                                .statusCode())
                        .as(other)
                        .isIn(404, 405);
            }
            assertThat(secrets.ids(client.id(), OLD)).hasSize(1);
        }
    }

    private static void assertNotAllowed(Response answer, String methods) {
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(methods);
        assertThat(answer.asString()).isEmpty();
        assertForm(answer);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"S5", "M14"})
    void tooManyTriesAndTooManyRequestsAreToldToWait(TestTenant tenant) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        Map<String, ?> limits = Map.of(
                "client-requests-per-second", "0.01",
                "client-burst", 3,
                "tenant-requests-per-second", "unrestricted",
                "failed-authentications-per-minute", "0.1",
                "failed-authentications-burst", 2);
        try (TenantPolicy policy = TenantPolicy.apply(
                        admin,
                        tenant,
                        List.of(
                                TenantPolicy.executor("webpremios-rate-limit", limits),
                                TenantPolicy.executor("webpremios-secret-self-service", Map.of())),
                        Map.of("tenants", List.of("any")));
                TemporaryClient guessed = TemporaryClient.withScopes(admin, tenant, SCOPE);
                TemporaryClient busy = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            for (int i = 0; i < 2; i++) {
                assertAnswer(secrets.list(guessed.id(), "wrong"), 401, "invalid_client");
            }
            assertTooMany(secrets.list(guessed.id(), OLD));
            assertTooMany(secrets.create(guessed.id(), OLD));
            assertThat(secrets.token(guessed.id(), OLD)).isEqualTo(429);

            for (int i = 0; i < 3; i++) {
                assertThat(secrets.list(busy.id(), OLD).statusCode()).isEqualTo(200);
            }
            assertTooMany(secrets.create(busy.id(), OLD));
        }
    }

    private static void assertTooMany(Response answer) {
        assertAnswer(answer, 429, "too_many_requests");
        assertThat(answer.header("Retry-After")).matches("[0-9]+");
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"S2", "S5"})
    void aTenantsOtherRulesHold(TestTenant tenant) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        try (TenantPolicy policy = TenantPolicy.apply(
                        admin,
                        tenant,
                        List.of(
                                TenantPolicy.executor(
                                        "webpremios-source-address",
                                        Map.of("allowed-addresses", List.of("203.0.113.0/24"))),
                                TenantPolicy.executor("webpremios-secret-self-service", Map.of())),
                        Map.of("tenants", List.of("any")));
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            assertAnswer(secrets.list(client.id(), OLD), 400, "unauthorized_client");
            assertAnswer(secrets.create(client.id(), OLD), 400, "unauthorized_client");
            assertAnswer(secrets.create(client.id(), "wrong"), 401, "invalid_client");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"S2", "S5"})
    void noSecretIsMadeWhereTheOldOneWouldEndAtOnce(TestTenant tenant) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            try (TenantPolicy policy = OwnSecrets.allowWithoutRotation(admin, tenant)) {
                assertThat(policy).isNotNull();
                secrets.assertNoSuchPath(secrets.create(client.id(), OLD));
                assertThat(secrets.ids(client.id(), OLD)).hasSize(1);
            }
            try (TenantPolicy policy = OwnSecrets.allowAlone(admin, tenant, 0)) {
                assertThat(policy).isNotNull();
                secrets.assertNoSuchPath(secrets.create(client.id(), OLD));
                secrets.assertAccepted(client.id(), OLD);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"S5", "T14"})
    void aSecretThatHasEndedChangesNothing(TestTenant tenant) {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        try (TenantPolicy policy = OwnSecrets.allow(admin, tenant);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            String made = secrets.created(client.id(), OLD);
            end(tenant, client, "client.secret.rotated.expiration.time");
            secrets.assertRefused(client.id(), OLD);
            assertThat(secrets.ids(client.id(), made)).hasSize(1);
            // the old one has ended, so there is room for another
            secrets.assertAccepted(client.id(), secrets.created(client.id(), made));
        }
        // the client is made first: under the policy its first secret would end after a second
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE);
                TenantPolicy policy = OwnSecrets.allowAlone(admin, tenant, 1, 1)) {
            assertThat(policy).isNotNull();
            String made = secrets.created(client.id(), OLD);
            await().until(() -> secrets.list(client.id(), made).statusCode() == 401);
            for (String ended : List.of(OLD, made)) {
                assertAnswer(secrets.create(client.id(), ended), 401, "invalid_client");
            }
        }
    }

    /** Sets a time of the client to a past one. */
    private void end(TestTenant tenant, TemporaryClient client, String attribute) {
        admin.put(
                        "/" + tenant.realm() + "/clients/" + admin.idOf(tenant.realm(), client.id()),
                        Map.of("attributes", Map.of(attribute, "1700000000")))
                .then()
                .statusCode(204);
    }
}
