package digital.webpremios.identity.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.StoredPolicies;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryScope;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import digital.webpremios.identity.it.token.reuse.Reuse;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Changes of a machine client at one node take effect at the other, which has just granted a token under the old
 * settings.
 */
@ClusterTest
final class ClientsClusterIT {

    private static final String ONE = "webpremios.backoffice/change.one";
    private static final String OTHER = "webpremios.backoffice/change.other";

    private final Cluster cluster;

    ClientsClusterIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"M4", "I4"})
    void aScopeThatIsWithdrawnIsRefusedUntilItIsAssignedAgainAndAnotherTenantsClientOfThatIdKeepsIt(
            Direction direction) {
        AdminApi admin = direction.from(cluster).admin();
        ClusterNode to = direction.to(cluster);
        try (StoredPolicies noneOfDemo = StoredPolicies.without(admin, TestTenant.DEMO.realm());
                StoredPolicies noneOfUat = StoredPolicies.without(admin, TestTenant.UAT.realm());
                TemporaryScope one = TemporaryScope.create(admin, TestTenant.DEMO, ONE);
                TemporaryScope other = TemporaryScope.create(admin, TestTenant.DEMO, OTHER);
                TemporaryScope ofUat = TemporaryScope.create(admin, TestTenant.UAT, ONE);
                TemporaryClient demo = create(admin, TestTenant.DEMO, "temporary-of-scopes", ONE, OTHER);
                TemporaryClient uat = create(admin, TestTenant.UAT, "temporary-of-scopes", ONE)) {
            assertThat(List.of(noneOfDemo, noneOfUat, other, ofUat)).doesNotContainNull();
            awaitGranted(to, TestTenant.DEMO, demo, ONE);
            awaitGranted(to, TestTenant.DEMO, demo, OTHER);
            awaitGranted(to, TestTenant.UAT, uat, ONE);

            demo.withdraw(one);

            awaitRefused(to, TestTenant.DEMO, demo, ONE, "invalid_scope");
            Answers.assertGranted(token(to, TestTenant.DEMO, demo, OTHER));
            Answers.assertGranted(token(to, TestTenant.UAT, uat, ONE));

            demo.assign(one);

            awaitGranted(to, TestTenant.DEMO, demo, ONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"T17", "T14", "I4"})
    void aClientThatIsDisabledOrDeletedIsRefusedAndAnotherTenantsOfThatIdIsNot(Direction direction) {
        AdminApi admin = direction.from(cluster).admin();
        ClusterNode to = direction.to(cluster);
        String scope = "webpremios.backoffice/all.read";
        try (TemporaryClient uat = create(admin, TestTenant.UAT, "temporary-of-switches", scope)) {
            TemporaryClient demo = create(admin, TestTenant.DEMO, "temporary-of-switches", scope);
            try (demo) {
                awaitGranted(to, TestTenant.DEMO, demo, scope);
                awaitGranted(to, TestTenant.UAT, uat, scope);

                demo.save(Map.of("enabled", false));

                awaitRefused(to, TestTenant.DEMO, demo, scope, "invalid_client");
                Answers.assertGranted(token(to, TestTenant.UAT, uat, scope));

                demo.save(Map.of("enabled", true));

                awaitGranted(to, TestTenant.DEMO, demo, scope);
            }

            awaitRefused(to, TestTenant.DEMO, demo, scope, "invalid_client");
            Answers.assertGranted(token(to, TestTenant.UAT, uat, scope));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"M5", "I4"})
    void theSetOfTenantsOfAPartnerMayChangeAndItsNeighboursStaysAsItIs(Direction direction) {
        AdminApi admin = direction.from(cluster).admin();
        ClusterNode to = direction.to(cluster);
        Map<String, ?> settings = Map.of(
                "attributes", Map.of("webpremios.tenant-ids", "11 12"),
                "optionalClientScopes", List.of("webpremios.campaigns/*"));
        String realm = TestTenant.PARTNERS.realm();
        try (TemporaryClient client = TemporaryClient.create(admin, realm, settings);
                TemporaryClient neighbour = TemporaryClient.create(admin, realm, settings)) {
            awaitGranted(to, TestTenant.PARTNERS, client, "webpremios.campaigns/11");
            awaitGranted(to, TestTenant.PARTNERS, neighbour, "webpremios.campaigns/11");
            Answers.assertRefused(token(to, TestTenant.PARTNERS, client, "webpremios.campaigns/13"), "invalid_scope");

            client.save(Map.of("attributes", Map.of("webpremios.tenant-ids", "12 13")));

            awaitRefused(to, TestTenant.PARTNERS, client, "webpremios.campaigns/11", "invalid_scope");
            Answers.assertGranted(token(to, TestTenant.PARTNERS, client, "webpremios.campaigns/13"));
            Answers.assertGranted(token(to, TestTenant.PARTNERS, neighbour, "webpremios.campaigns/11"));
            Answers.assertRefused(
                    token(to, TestTenant.PARTNERS, neighbour, "webpremios.campaigns/13"), "invalid_scope");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"M15", "I4"})
    void aTokenThatANodeGivesAgainEndsWithAChangeAtTheOtherAndAnotherTenantsStays(Direction direction) {
        AdminApi admin = direction.from(cluster).admin();
        ClusterNode to = direction.to(cluster);
        String scope = "webpremios.backoffice/all.read";
        try (TemporaryClient demo = create(admin, TestTenant.DEMO, "temporary-of-reuse", scope);
                TemporaryClient uat = create(admin, TestTenant.UAT, "temporary-of-reuse", scope);
                TenantPolicy ofUat = Reuse.allow(admin, TestTenant.UAT)) {
            assertThat(ofUat).isNotNull();
            String others = awaitReuse(to, TestTenant.UAT, uat);
            String third;
            try (TenantPolicy ofDemo = Reuse.allow(admin, TestTenant.DEMO)) {
                assertThat(ofDemo).isNotNull();
                String first = awaitReuse(to, TestTenant.DEMO, demo);
                assertThat(Reuse.token(direction.from(cluster), TestTenant.DEMO, demo))
                        .isNotEqualTo(first);

                demo.save(Map.of("description", "changed"));

                await().until(() -> !Reuse.token(to, TestTenant.DEMO, demo).equals(first));
                String second = awaitReuse(to, TestTenant.DEMO, demo);

                demo.save(Map.of("notBefore", System.currentTimeMillis() / 1000));

                await().until(() -> !Reuse.token(to, TestTenant.DEMO, demo).equals(second));
                third = awaitReuse(to, TestTenant.DEMO, demo);
                assertThat(Set.of(first, second, third)).hasSize(3);
            }

            await().until(() -> !Reuse.token(to, TestTenant.DEMO, demo).equals(third));
            assertThat(Reuse.token(to, TestTenant.DEMO, demo)).isNotEqualTo(Reuse.token(to, TestTenant.DEMO, demo));
            assertThat(Reuse.token(to, TestTenant.UAT, uat)).isEqualTo(others);
        }
    }

    /** The token that the node gives again, once it knows of what was saved at the other. */
    private static String awaitReuse(ClusterNode node, TestTenant tenant, TemporaryClient client) {
        await().until(() ->
                token(node, tenant, client, "webpremios.backoffice/all.read").statusCode() == 200);
        return Reuse.settled(node, tenant, client);
    }

    private static TemporaryClient create(AdminApi admin, TestTenant tenant, String id, String... scopes) {
        return TemporaryClient.create(
                admin, tenant.realm(), Map.of("clientId", id, "optionalClientScopes", List.of(scopes)));
    }

    private static Response token(ClusterNode node, TestTenant tenant, TemporaryClient client, String scope) {
        return TokenEndpoint.of(node, tenant).post(Form.machine(scope), client);
    }

    private static void awaitGranted(ClusterNode node, TestTenant tenant, TemporaryClient client, String scope) {
        await().until(() -> token(node, tenant, client, scope).statusCode() == 200);
        assertThat(Answers.scopeOf(token(node, tenant, client, scope))).isEqualTo(scope);
    }

    private static void awaitRefused(
            ClusterNode node, TestTenant tenant, TemporaryClient client, String scope, String error) {
        await().until(() -> token(node, tenant, client, scope).statusCode() != 200);
        Answers.assertRefused(token(node, tenant, client, scope), error);
    }
}
