package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.StoredPolicies;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryScope;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A change of a client or of its scopes applies to the very next token: no test here waits or asks twice. */
@KeycloakTest
final class MachineClientChangesIT {

    private static final String READ = "webpremios.backoffice/all.read";
    private static final String ONE = "webpremios.backoffice/change.one";
    private static final String OTHER = "webpremios.backoffice/change.other";

    private final KeycloakServer server;
    private final AdminApi admin;

    MachineClientChangesIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource
    @Contract("M4")
    void aScopeThatIsWithdrawnIsRefusedAndOneThatIsAssignedIsGranted(TestTenant tenant) {
        try (StoredPolicies none = StoredPolicies.without(admin, tenant.realm());
                TemporaryScope one = TemporaryScope.create(admin, tenant, ONE);
                TemporaryScope other = TemporaryScope.create(admin, tenant, OTHER);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, ONE)) {
            assertThat(none).isNotNull();
            assertGranted(tenant, client, ONE);
            assertRefused(tenant, client, OTHER);

            client.withdraw(one);

            assertRefused(tenant, client, ONE);
            assertThat(everyScope(tenant, client).statusCode()).isEqualTo(400);

            client.assign(other);

            assertRefused(tenant, client, ONE);
            assertGranted(tenant, client, OTHER);
            assertThat(Answers.scopeOf(everyScope(tenant, client))).isEqualTo(OTHER);

            client.assign(one);

            assertGranted(tenant, client, ONE);
        }
    }

    @Test
    @Contract({"M4", "I4"})
    void whatOneRealmsClientLosesAnotherRealmsClientOfTheSameIdKeeps() {
        try (StoredPolicies noneOfDemo = StoredPolicies.without(admin, TestTenant.DEMO.realm());
                StoredPolicies noneOfUat = StoredPolicies.without(admin, TestTenant.UAT.realm());
                TemporaryScope ofDemo = TemporaryScope.create(admin, TestTenant.DEMO, ONE);
                TemporaryScope ofUat = TemporaryScope.create(admin, TestTenant.UAT, ONE);
                TemporaryClient demo = ofEqualId(TestTenant.DEMO);
                TemporaryClient uat = ofEqualId(TestTenant.UAT)) {
            assertThat(List.of(noneOfDemo, noneOfUat)).doesNotContainNull();
            assertGranted(TestTenant.DEMO, demo, ONE);
            assertGranted(TestTenant.UAT, uat, ONE);

            demo.withdraw(ofDemo);

            assertRefused(TestTenant.DEMO, demo, ONE);
            assertGranted(TestTenant.UAT, uat, ONE);

            demo.assign(ofDemo);
            uat.withdraw(ofUat);

            assertGranted(TestTenant.DEMO, demo, ONE);
            assertRefused(TestTenant.UAT, uat, ONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("M4")
    void aScopeThatTakesTheNameOfAnotherGivesNothingToTheClientsOfThatOne(TestTenant tenant) {
        try (StoredPolicies none = StoredPolicies.without(admin, tenant.realm());
                TemporaryScope held = TemporaryScope.create(admin, tenant, ONE);
                TemporaryScope foreign = TemporaryScope.create(admin, tenant, OTHER);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, ONE)) {
            assertThat(none).isNotNull();
            assertGranted(tenant, client, ONE);
            assertRefused(tenant, client, OTHER);

            held.save("webpremios.backoffice/change.third", "openid-connect");

            assertRefused(tenant, client, ONE);
            assertGranted(tenant, client, "webpremios.backoffice/change.third");

            foreign.save(ONE, "openid-connect");

            assertRefused(tenant, client, ONE);

            held.save(OTHER, "openid-connect");

            assertGranted(tenant, client, OTHER);
            assertRefused(tenant, client, ONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("M4")
    void aScopeThatIsDeletedAndMadeAnewIsNotTheClients(TestTenant tenant) {
        try (StoredPolicies none = StoredPolicies.without(admin, tenant.realm())) {
            assertThat(none).isNotNull();
            TemporaryScope first = TemporaryScope.create(admin, tenant, ONE);
            try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, ONE)) {
                assertGranted(tenant, client, ONE);

                first.close();

                assertRefused(tenant, client, ONE);
                try (TemporaryScope second = TemporaryScope.create(admin, tenant, ONE)) {
                    assertRefused(tenant, client, ONE);

                    client.assign(second);

                    assertGranted(tenant, client, ONE);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("M4")
    void aScopeThatBecomesOneOfAnotherProtocolIsRefused(TestTenant tenant) {
        try (StoredPolicies none = StoredPolicies.without(admin, tenant.realm());
                TemporaryScope scope = TemporaryScope.create(admin, tenant, ONE);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, ONE)) {
            assertThat(none).isNotNull();
            assertGranted(tenant, client, ONE);

            scope.save(ONE, "saml");

            assertRefused(tenant, client, ONE);

            scope.save(ONE, "openid-connect");

            assertGranted(tenant, client, ONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"M9", "M12"})
    void aMapperOfTheClientOrOfAGrantedScopeWorksAndOneOfAnotherScopeDoesNot(TestTenant tenant) {
        try (StoredPolicies none = StoredPolicies.without(admin, tenant.realm());
                TemporaryScope one = TemporaryScope.create(admin, tenant, ONE);
                TemporaryScope other = TemporaryScope.create(admin, tenant, OTHER);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, ONE, OTHER)) {
            assertThat(none).isNotNull();
            assertClaims(tenant, client, ONE);

            other.addClaim("of_other");

            assertClaims(tenant, client, ONE);
            assertClaims(tenant, client, OTHER, "of_other");

            String ofOne = one.addClaim("of_one");

            assertClaims(tenant, client, ONE, "of_one");

            String ofClient = client.addClaim("of_client");

            assertClaims(tenant, client, ONE, "of_one", "of_client");

            admin.delete(ofOne).then().statusCode(204);

            assertClaims(tenant, client, ONE, "of_client");

            admin.delete(ofClient).then().statusCode(204);

            assertClaims(tenant, client, ONE);
        }
    }

    @Test
    @Contract("M5")
    void theSetOfTenantsMayChange() {
        TestTenant shared = TestTenant.PARTNERS;
        Map<String, ?> settings = Map.of(
                "attributes", Map.of("webpremios.tenant-ids", "11 12"),
                "optionalClientScopes", List.of("webpremios.campaigns/*"));
        try (TemporaryClient client = TemporaryClient.create(admin, shared.realm(), settings);
                TemporaryClient neighbour = TemporaryClient.create(admin, shared.realm(), settings)) {
            assertGranted(shared, client, "webpremios.campaigns/11");

            client.save(Map.of("attributes", Map.of("webpremios.tenant-ids", "12 13")));

            assertRefused(shared, client, "webpremios.campaigns/11");
            assertGranted(shared, client, "webpremios.campaigns/13");
            assertGranted(shared, neighbour, "webpremios.campaigns/11");

            client.save(Map.of("attributes", Map.of("webpremios.tenant-ids", "12")));

            assertRefused(shared, client, "webpremios.campaigns/13");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"M13", "T17", "T16"})
    void lifetimeAndSwitchesOfTheClientMayChange(TestTenant tenant) {
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, READ)) {
            assertThat(lifetime(tenant, client)).isEqualTo(3600);

            client.save(Map.of("attributes", Map.of("access.token.lifespan", "600")));

            assertThat(lifetime(tenant, client)).isEqualTo(600);

            client.save(Map.of("enabled", false));

            Answers.assertRefused(post(tenant, client, READ), "invalid_client");

            client.save(Map.of("enabled", true));

            assertThat(lifetime(tenant, client)).isEqualTo(600);

            client.save(Map.of("serviceAccountsEnabled", false));

            Answers.assertRefused(post(tenant, client, READ), "unauthorized_client");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("M13")
    void aPolicyMayChangeWhileTheClientIsInUse(TestTenant tenant) {
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, READ)) {
            assertThat(lifetime(tenant, client)).isEqualTo(3600);

            try (TenantPolicy policy =
                    TenantPolicy.apply(admin, tenant, "webpremios-token-lifetime", Map.of("maximum-seconds", "450"))) {
                assertThat(policy).isNotNull();
                assertThat(lifetime(tenant, client)).isEqualTo(450);
            }

            assertThat(lifetime(tenant, client)).isEqualTo(3600);
        }
    }

    private TemporaryClient ofEqualId(TestTenant tenant) {
        return TemporaryClient.create(
                admin,
                tenant.realm(),
                Map.of("clientId", "temporary-of-two-realms", "optionalClientScopes", List.of(ONE)));
    }

    private Response post(TestTenant tenant, TemporaryClient client, String scope) {
        return TokenEndpoint.of(server, tenant).post(Form.machine(scope), client);
    }

    private Response everyScope(TestTenant tenant, TemporaryClient client) {
        return TokenEndpoint.of(server, tenant).post("grant_type=client_credentials", client);
    }

    private void assertGranted(TestTenant tenant, TemporaryClient client, String scope) {
        // twice, because the second request may use what the first has cached
        for (int i = 0; i < 2; i++) {
            assertThat(Answers.scopeOf(post(tenant, client, scope))).isEqualTo(scope);
        }
    }

    private void assertRefused(TestTenant tenant, TemporaryClient client, String scope) {
        for (int i = 0; i < 2; i++) {
            Answers.assertRefused(post(tenant, client, scope), "invalid_scope");
        }
    }

    private void assertClaims(TestTenant tenant, TemporaryClient client, String scope, String... added) {
        assertThat(AccessToken.parse(Answers.assertGranted(post(tenant, client, scope)))
                        .claims())
                .containsOnlyKeys(Stream.concat(Stream.of(MachineTokenIT.TEN_CLAIMS), Stream.of(added))
                        .toArray(String[]::new));
    }

    private long lifetime(TestTenant tenant, TemporaryClient client) {
        AccessToken token = AccessToken.parse(Answers.assertGranted(post(tenant, client, READ)));
        return token.seconds("exp") - token.seconds("iat");
    }
}
