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
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests scopes in the realm that partner clients of many tenants share, compared with a realm of one tenant. */
@KeycloakTest
final class SharedRealmScopesIT {

    private static final String READ = "webpremios.backoffice/all.read";
    private static final String CAMPAIGNS = "webpremios.campaigns/";
    private static final String TENANT_IDS = "webpremios.tenant-ids";

    private final TokenEndpoint endpoint;
    private final TokenEndpoint demo;
    private final AdminApi admin;

    SharedRealmScopesIT(KeycloakServer server, AdminApi admin) {
        this.endpoint = TokenEndpoint.of(server, TestTenant.PARTNERS);
        this.demo = TokenEndpoint.of(server, TestTenant.DEMO);
        this.admin = admin;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&scope=", "&scope=+"})
    @Contract("M2")
    void anAbsentScopeAsksForTheConcreteScopesOnly(String scope) {
        String form = "grant_type=client_credentials" + scope;

        assertThat(Answers.scopeOf(endpoint.post(form, TestClient.PARTNER_NETWORK)))
                .isEqualTo(READ);
    }

    @Test
    @Contract("M2")
    void aClientThatHasNothingButItsSetOfTenantsMustNameOne() {
        try (TemporaryClient client = partner("40455 70750")) {
            Answers.assertRefused(endpoint.post("grant_type=client_credentials", client), "invalid_scope");
            Answers.assertRefused(endpoint.post("grant_type=client_credentials&scope=", client), "invalid_scope");
            assertThat(Answers.scopeOf(endpoint.post(Form.machine(CAMPAIGNS + "70750"), client)))
                    .isEqualTo(CAMPAIGNS + "70750");
        }
    }

    @Test
    @Contract({"M3", "M5"})
    void severalTenantsOfTheSetMayBeNamedAtOnceAndNoneBesideThem() {
        TestClient network = TestClient.PARTNER_NETWORK;
        String both = CAMPAIGNS + "70750 " + CAMPAIGNS + "40455";

        assertThat(Answers.scopeOf(endpoint.post(Form.machine(both + " " + both + " " + READ), network))
                        .split(" "))
                .containsExactlyInAnyOrder(CAMPAIGNS + "70750", CAMPAIGNS + "40455", READ);
        Answers.assertRefused(endpoint.post(Form.machine(both + " " + CAMPAIGNS + "1"), network), "invalid_scope");
        Answers.assertRefused(endpoint.post(Form.machine(CAMPAIGNS + "*"), network), "invalid_scope");
    }

    @Test
    @Contract({"M5", "T19"})
    void aTenantOutsideTheSetIsNamedInTheEvent() {
        try (StoredEvents events = StoredEvents.of(admin, TestTenant.PARTNERS)) {
            Answers.assertRefused(
                    endpoint.post(Form.machine(CAMPAIGNS + "31337"), TestClient.PARTNER_NETWORK), "invalid_scope");

            assertThat(StoredEvents.details(events.only()))
                    .containsEntry("denial", "tenant-not-allowed")
                    .containsEntry("tenant", "shared")
                    .extractingByKey("reason")
                    .asString()
                    .contains("31337");
        }
    }

    @Test
    @Contract("M5")
    void theSetWithoutTheScopeGivesNothingAndNeitherDoesTheScopeWithoutTheSet() {
        Map<String, ?> setOnly =
                Map.of("attributes", Map.of(TENANT_IDS, "40455"), "optionalClientScopes", List.of(READ));
        try (TemporaryClient withSet = TemporaryClient.create(admin, TestTenant.PARTNERS.realm(), setOnly);
                TemporaryClient withScope =
                        TemporaryClient.withScopes(admin, TestTenant.PARTNERS, CAMPAIGNS + "*", READ)) {
            String form = Form.machine(CAMPAIGNS + "40455");

            Answers.assertRefused(endpoint.post(form, withSet), "invalid_scope");
            Answers.assertRefused(endpoint.post(form, withScope), "invalid_scope");
            assertThat(Answers.scopeOf(endpoint.post(Form.machine(READ), withScope)))
                    .isEqualTo(READ);
        }
    }

    @Test
    @Contract({"M3", "M5"})
    void aPartnerOfTenThousandTenantsIsServed() {
        String ids =
                IntStream.range(100_000, 110_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        try (TemporaryClient client = partner(ids)) {
            for (String granted : List.of("100000", "105555", "109999")) {
                assertThat(Answers.scopeOf(endpoint.post(Form.machine(CAMPAIGNS + granted), client)))
                        .isEqualTo(CAMPAIGNS + granted);
            }
            for (String refused : List.of("99999", "110000", "10000", "1000000")) {
                Answers.assertRefused(endpoint.post(Form.machine(CAMPAIGNS + refused), client), "invalid_scope");
            }
            assertThat(Answers.scopeOf(endpoint.post(Form.machine(campaigns(50)), client))
                            .split(" "))
                    .hasSize(50);
            Answers.assertRefused(endpoint.post(Form.machine(campaigns(51)), client), "invalid_scope");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"40455 x", "40455;70750", "040455", "40455 -1", "*", "40455 \u0661", "1000000000000000000"})
    @Contract({"M7", "T16", "T19"})
    void aMalformedSetIsNoSetAndTheEventSaysSo(String ids) {
        try (TemporaryClient client = partner(ids);
                StoredEvents events = StoredEvents.of(admin, TestTenant.PARTNERS)) {
            Answers.assertRefused(endpoint.post(Form.machine(CAMPAIGNS + "40455"), client), "unauthorized_client");

            Map<String, Object> event = events.only();
            assertThat(event).containsEntry("clientId", client.id());
            assertThat(StoredEvents.details(event)).containsEntry("denial", "client-misconfigured");
            assertThat(StoredEvents.details(event).get("reason")).contains(TENANT_IDS);
        }
    }

    @Test
    @Contract("M5")
    void aSetOfTenantsGivesNothingInARealmThatIsOneTenant() {
        Map<String, ?> settings = Map.of(
                "attributes",
                Map.of(TENANT_IDS, "40455 70750"),
                "optionalClientScopes",
                List.of(TestTenant.DEMO.campaignScope()));
        try (TemporaryClient client = TemporaryClient.create(admin, TestTenant.DEMO.realm(), settings)) {
            Answers.assertGranted(demo.post(Form.machine(CAMPAIGNS + "40455"), client));
            Answers.assertRefused(demo.post(Form.machine(CAMPAIGNS + "70750"), client), "invalid_scope");
        }
    }

    private TemporaryClient partner(String tenantIds) {
        return TemporaryClient.create(
                admin,
                TestTenant.PARTNERS.realm(),
                Map.of("attributes", Map.of(TENANT_IDS, tenantIds), "optionalClientScopes", List.of(CAMPAIGNS + "*")));
    }

    private static String campaigns(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CAMPAIGNS + (100_000 + i))
                .collect(Collectors.joining(" "));
    }
}
