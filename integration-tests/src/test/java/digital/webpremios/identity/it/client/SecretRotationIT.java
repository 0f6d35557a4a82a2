package digital.webpremios.identity.it.client;

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
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a client can have two active secrets, by Keycloak's own secret rotation, at both token endpoints. */
@KeycloakTest
final class SecretRotationIT {

    private static final String SCOPE = "webpremios.backoffice/all.read";
    private static final String FORM = Form.machine(SCOPE);
    private static final String END = "client.secret.expiration.time";

    private final KeycloakServer server;
    private final AdminApi admin;

    SecretRotationIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("T15")
    void afterARotationTheOldSecretAndTheNewAreAcceptedAndNoThird(TestTenant tenant) {
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertAccepted(tenant, client.id(), TemporaryClient.SECRET);
            String second = client.rotateSecret();

            assertAccepted(tenant, client.id(), TemporaryClient.SECRET);
            assertAccepted(tenant, client.id(), second);
            assertRefused(tenant, client.id(), "neither");

            String third = client.rotateSecret();
            assertAccepted(tenant, client.id(), second);
            assertAccepted(tenant, client.id(), third);
            assertRefused(tenant, client.id(), TemporaryClient.SECRET);
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, UAT", "UAT, DEMO"})
    @Contract({"T15", "I1"})
    void anOldSecretOfAnotherClientOrOfAnotherTenantIsRefused(TestTenant tenant, TestTenant other) {
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE);
                TemporaryClient neighbour = client(tenant, "of-a-neighbour", "neighbours-first");
                TemporaryClient namesake = client(other, client.id(), "namesakes-first")) {
            String current = client.rotateSecret();
            String neighbours = neighbour.rotateSecret();
            String namesakes = namesake.rotateSecret();

            for (String foreign : List.of("neighbours-first", neighbours, "namesakes-first", namesakes)) {
                assertRefused(tenant, client.id(), foreign);
            }
            for (String foreign : List.of(TemporaryClient.SECRET, current)) {
                assertRefused(tenant, neighbour.id(), foreign);
                assertRefused(other, client.id(), foreign);
            }
            assertAccepted(tenant, client.id(), TemporaryClient.SECRET);
            assertAccepted(other, client.id(), "namesakes-first");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"T14", "T15"})
    void theOldSecretIsRefusedAfterItsEndAndTheNewOneIsNot(TestTenant tenant) {
        try (TenantPolicy policy = rotation(tenant, 3600, 1, 1);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            String current = client.rotateSecret();

            awaitRefusal(tenant, client.id(), TemporaryClient.SECRET);
            assertAccepted(tenant, client.id(), current);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"T14", "T15"})
    void aMachineClientWhoseSecretNeverHadAnEndGetsOneAtItsFirstTokenAndIsRefusedAfterIt(TestTenant tenant) {
        try (TenantPolicy policy = rotation(tenant, 1, 1, 1);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            assertThat(client.attribute(END)).isEmpty();

            Answers.assertGranted(
                    TokenEndpoint.of(server, tenant).post(FORM, basic(client.id(), TemporaryClient.SECRET)));
            assertThat(client.attribute(END)).matches("[0-9]{10}");
            awaitRefusal(tenant, client.id(), TemporaryClient.SECRET);

            assertThat(client.rotateSecret()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("T15")
    void theEndIsWrittenOnceAndNotPushedBackByLaterTokens(TestTenant tenant) {
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertAccepted(tenant, client.id(), TemporaryClient.SECRET);
            String end = client.attribute(END);
            admin.put(
                            "/" + tenant.realm() + "/clients/" + admin.idOf(tenant.realm(), client.id()),
                            Map.of("attributes", Map.of(END, Long.toString(Long.parseLong(end) - 1000))))
                    .then()
                    .statusCode(204);

            assertAccepted(tenant, client.id(), TemporaryClient.SECRET);
            assertThat(client.attribute(END)).isEqualTo(Long.toString(Long.parseLong(end) - 1000));
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, UAT", "UAT, DEMO"})
    @Contract({"T15", "T19"})
    void aSecretThatEndsSoonIsAnnouncedOnceAndWithoutTheSecret(TestTenant tenant, TestTenant other) {
        try (TenantPolicy policy = rotation(tenant, 3600, 1800, 3600);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE);
                TemporaryClient elsewhere = TemporaryClient.withScopes(admin, other, SCOPE);
                StoredEvents events = StoredEvents.of(admin, tenant);
                StoredEvents otherEvents = StoredEvents.of(admin, other)) {
            assertThat(policy).isNotNull();
            String current = client.rotateSecret();
            String others = elsewhere.rotateSecret();
            for (int i = 0; i < 3; i++) {
                assertAccepted(tenant, client.id(), current);
                assertAccepted(other, elsewhere.id(), others);
            }

            List<Map<String, Object>> notices = events.ofType("CLIENT_INFO");
            assertThat(notices).hasSize(1);
            assertThat(notices.get(0)).containsEntry("clientId", client.id());
            assertThat(StoredEvents.details(notices.get(0)))
                    .containsOnlyKeys("tenant", "notice", "secret_used", "secret_expires_at")
                    .containsEntry("tenant", tenant.tenantId())
                    .containsEntry("notice", "secret_expires_soon")
                    .containsEntry("secret_used", "current")
                    .containsEntry(
                            "secret_expires_at",
                            Instant.ofEpochSecond(Long.parseLong(client.attribute(END)))
                                    .toString());
            assertThat(otherEvents.ofType("CLIENT_INFO")).isEmpty();
            assertThat(events.all() + "" + otherEvents.all()).doesNotContain(current, TemporaryClient.SECRET);
            assertThat(server.log()).doesNotContain(current);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"T15", "T19"})
    void theOldSecretsUseIsToldByEveryEventAndItsOwnEndIsAnnounced(TestTenant tenant) {
        try (TenantPolicy policy = rotation(tenant, 360_000, 1800, 3600);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE);
                StoredEvents events = StoredEvents.of(admin, tenant)) {
            assertThat(policy).isNotNull();
            String current = client.rotateSecret();

            assertAccepted(tenant, client.id(), current);
            assertThat(events.ofType("CLIENT_INFO")).isEmpty();
            assertThat(events.ofType("CLIENT_LOGIN"))
                    .hasSize(2)
                    .allSatisfy(event -> assertThat(StoredEvents.details(event)).doesNotContainKey("secret_used"));

            assertAccepted(tenant, client.id(), TemporaryClient.SECRET);
            assertThat(events.ofType("CLIENT_LOGIN").subList(0, 2))
                    .allSatisfy(
                            event -> assertThat(StoredEvents.details(event)).containsEntry("secret_used", "rotated"));
            List<Map<String, Object>> notices = events.ofType("CLIENT_INFO");
            assertThat(notices).hasSize(1);
            assertThat(StoredEvents.details(notices.get(0)))
                    .containsEntry("secret_used", "rotated")
                    .containsEntry(
                            "secret_expires_at",
                            Instant.ofEpochSecond(
                                            Long.parseLong(client.attribute("client.secret.rotated.expiration.time")))
                                    .toString());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"T14", "T18"})
    void aWrongSecretOfARotatingClientIsAnsweredAsAnUnknownClientIs(TestTenant tenant) {
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            client.rotateSecret();
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);

            Answers.assertRefused(endpoint.post(FORM, basic(client.id(), "wrong")), "invalid_client");
            Answers.assertRefused(endpoint.post(FORM, basic("nobody", "wrong")), "invalid_client");
            Answers.assertRefused(endpoint.post(FORM, basic(client.id(), "")), "invalid_client");
        }
    }

    /** A policy that replaces the shipped one, whose periods are long. */
    private TenantPolicy rotation(TestTenant tenant, long maximumAge, long overlap, long notice) {
        return TenantPolicy.alone(
                admin,
                tenant,
                List.of(
                        TenantPolicy.executor(
                                "secret-rotation",
                                Map.of(
                                        "expiration-period", maximumAge,
                                        "rotated-expiration-period", overlap,
                                        "remaining-rotation-period", 0)),
                        TenantPolicy.executor(
                                "webpremios-secret-expiry",
                                Map.of("maximum-age-seconds", maximumAge, "notice-seconds", notice))));
    }

    private TemporaryClient client(TestTenant tenant, String id, String secret) {
        return TemporaryClient.create(
                admin,
                tenant.realm(),
                Map.of("clientId", id, "secret", secret, "optionalClientScopes", List.of(SCOPE)));
    }

    private void assertAccepted(TestTenant tenant, String id, String secret) {
        Answers.assertGranted(TokenEndpoint.of(server, tenant).post(FORM, basic(id, secret)));
        Response natively = nativeEndpoint(tenant).post(FORM, TokenEndpoint.encodedBasic(id, secret));
        assertThat(natively.statusCode()).as(natively.asString()).isEqualTo(200);
    }

    private void assertRefused(TestTenant tenant, String id, String secret) {
        Answers.assertRefused(TokenEndpoint.of(server, tenant).post(FORM, basic(id, secret)), "invalid_client");
        assertThat(nativeEndpoint(tenant)
                        .post(FORM, TokenEndpoint.encodedBasic(id, secret))
                        .statusCode())
                .isEqualTo(401);
    }

    /** Asks until the second of the secret's expiry has passed. */
    private void awaitRefusal(TestTenant tenant, String id, String secret) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
        for (int i = 0; i < 100; i++) {
            if (endpoint.post(FORM, basic(id, secret)).statusCode() != 200) {
                break;
            }
            pause();
        }
        assertRefused(tenant, id, secret);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TokenEndpoint nativeEndpoint(TestTenant tenant) {
        return TokenEndpoint.ofKeycloak(server.administration(), tenant.realm());
    }

    private static String basic(String id, String secret) {
        return TokenEndpoint.basic(id, secret);
    }
}
