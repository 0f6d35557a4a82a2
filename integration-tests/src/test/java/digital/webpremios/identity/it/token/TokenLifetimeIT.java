package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the lifetime of access tokens by client and by tenant. */
@KeycloakTest
final class TokenLifetimeIT {

    private static final String LIFETIME = "access.token.lifespan";
    private static final String FORM = "grant_type=client_credentials";

    private final KeycloakServer server;
    private final AdminApi admin;

    TokenLifetimeIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO, 300, 300",
        "UAT, 300, 300",
        "PARTNERS, 300, 300",
        "DEMO, 3600, 3600",
        "UAT, 86400, 86400",
        "PARTNERS, 86400, 86400",
        "DEMO, 86401, 86400",
        "UAT, 100000, 86400",
        "PARTNERS, 2147483647, 86400"
    })
    @Contract("M13")
    void theClientsLifetimeIsTheTokensUpToADay(TestTenant tenant, String configured, int lifetime) {
        try (TemporaryClient client = TemporaryClient.withAttribute(admin, tenant, LIFETIME, configured)) {
            assertLifetime(TokenEndpoint.of(server, tenant).post(FORM, client), lifetime);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO, abc",
        "UAT, abc",
        "PARTNERS, abc",
        "DEMO, -1",
        "UAT, -1",
        "DEMO, 0",
        "UAT, 0",
        "PARTNERS, 0",
        "DEMO, 3600s",
        "UAT, 1.5",
        "PARTNERS, 99999999999",
        "DEMO, 0x10",
        "UAT, 1 2"
    })
    @Contract({"M13", "T19"})
    void aLifetimeThatIsNoneRefusesTheClientAndTheEventSaysSo(TestTenant tenant, String configured) {
        try (TemporaryClient client = TemporaryClient.withAttribute(admin, tenant, LIFETIME, configured);
                StoredEvents events = StoredEvents.of(admin, tenant)) {
            Answers.assertRefused(TokenEndpoint.of(server, tenant).post(FORM, client), "unauthorized_client");

            Map<String, Object> event = events.only();
            assertThat(event).containsEntry("clientId", client.id());
            assertThat(StoredEvents.details(event)).containsEntry("denial", "client-misconfigured");
            assertThat(StoredEvents.details(event).get("reason")).contains(LIFETIME);
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("M13")
    void aClientWithoutALifetimeHasTheTenants(TestTenant tenant) {
        Map<String, ?> settings = Map.of("optionalClientScopes", List.of("webpremios.backoffice/all.read"));
        TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
        try (TemporaryClient client = TemporaryClient.create(admin, tenant.realm(), settings)) {
            assertLifetime(endpoint.post(FORM, client), 3600);
            lifetimeOfTenant(tenant, 600);

            assertLifetime(endpoint.post(FORM, client), 600);
        } finally {
            lifetimeOfTenant(tenant, 3600);
        }
    }

    private static void assertLifetime(Response answer, int seconds) {
        AccessToken token = AccessToken.parse(Answers.assertGranted(answer));
        assertThat(answer.jsonPath().getInt("expires_in")).isEqualTo(seconds);
        assertThat(token.seconds("exp") - token.seconds("iat")).isEqualTo(seconds);
    }

    private void lifetimeOfTenant(TestTenant tenant, int seconds) {
        assertThat(admin.changeRealm(tenant.realm(), realm -> {
                            realm.put("accessTokenLifespan", seconds);
                            return realm;
                        })
                        .statusCode())
                .isEqualTo(204);
    }
}
