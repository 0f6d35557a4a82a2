package digital.webpremios.identity.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.Cluster;
import digital.webpremios.identity.it.server.ClusterNode;
import digital.webpremios.identity.it.server.ClusterTest;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What an administrator changes at node A, as node B then routes. Keycloak tells B of a changed realm, and an added one is
 * found within the directory's refresh interval: each test asks until then, and no longer than Awaitility's ten seconds.
 */
@ClusterTest
final class TenantChangeClusterIT {

    private static final String ADDED = "auth.added.localhost";
    private static final String MOVED = "auth.moved.localhost";
    private static final String CONTESTED = "auth.contested.localhost";

    private final ClusterNode a;
    private final ClusterNode b;
    private final AdminApi admin;

    TenantChangeClusterIT(Cluster cluster) {
        this.a = cluster.a();
        this.b = cluster.b();
        this.admin = a.admin();
    }

    @AfterEach
    void theShippedTenantsAreServed() {
        for (TestTenant tenant : TestTenant.values()) {
            assertThat(Tokens.issue(b, tenant)).isNotEmpty();
        }
    }

    @Test
    @Contract("R7")
    void aTenantThatIsAddedIsServedAndOneThatIsRemovedIsNot() {
        assertThat(onB(ADDED).servesNobody()).isTrue();

        try (ScratchRealm added = ScratchRealm.create(a, admin, "added", ADDED)) {
            await().until(() -> onB(ADDED).serves(added.name()));
        }

        await().until(() -> onB(ADDED).servesNobody());
        assertThat(RawRequest.get(ADDED, "/realms/added").send(b).status()).isEqualTo(404);
    }

    @Test
    @Contract("R7")
    void aTenantThatMovesIsServedOnItsNewHostOnly() {
        try (ScratchRealm moved = ScratchRealm.create(a, admin, "moved", ADDED)) {
            await().until(() -> onB(ADDED).serves(moved.name()));

            moved.saveHost(MOVED).then().statusCode(204);

            await().until(() -> onB(MOVED).serves(moved.name()));
            assertThat(onB(ADDED).servesNobody()).isTrue();
            assertThat(onB(MOVED).issuer()).isEqualTo(new HostProbe(a, MOVED).issuer());
        }
    }

    @Test
    @Contract({"R7", "T17"})
    void aTenantThatIsDisabledIssuesNothingUntilItIsEnabledAgain() {
        try (ScratchRealm realm = ScratchRealm.create(a, admin, "switched", ADDED)) {
            await().until(() -> onB(ADDED).serves(realm.name()));

            realm.save(Map.of("enabled", false)).then().statusCode(204);

            await().until(() -> onB(ADDED).token().statusCode() == 400);
            Answers.assertRefused(onB(ADDED).token(), "invalid_client");
            assertThat(onB(ADDED).configuration().statusCode()).isEqualTo(404);

            realm.save(Map.of("enabled", true)).then().statusCode(204);

            await().until(() -> onB(ADDED).serves(realm.name()));
        }
    }

    @Test
    @Contract("R6")
    void aHostThatWasTakenAtOneNodeIsRefusedAtTheOther() {
        try (ScratchRealm holder = ScratchRealm.create(a, admin, "holder", CONTESTED);
                ScratchRealm rival = ScratchRealm.create(b, b.admin(), "rival", ADDED)) {
            Response refused = rival.saveHost(CONTESTED);

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("errorMessage")).contains(holder.name(), rival.name());
            await().until(() -> onB(CONTESTED).serves(holder.name()));
            await().until(() -> new HostProbe(a, ADDED).serves(rival.name()));
        }
    }

    @Test
    @Contract("R6")
    void ofTwoWhoClaimOneHostPastAllChecksNeitherIsServedAtAnyNode() {
        try (ScratchRealm first = ScratchRealm.create(a, admin, "claimant-one", CONTESTED);
                ScratchRealm second = ScratchRealm.create(a, admin, "claimant-two", ADDED)) {
            await().until(() -> onB(CONTESTED).serves(first.name()));

            second.setBehindTheBack("frontendUrl", a.url(CONTESTED));

            await().until(() -> onB(CONTESTED).servesNobody());
            await().until(() -> new HostProbe(a, CONTESTED).servesNobody());

            second.saveHost(ADDED).then().statusCode(204);

            await().until(() -> onB(CONTESTED).serves(first.name()));
            await().until(() -> onB(ADDED).serves(second.name()));
        }
    }

    @Test
    @Contract({"R7", "T14"})
    void aSecretThatIsReplacedIsGoodNoMore() {
        try (ScratchRealm realm = ScratchRealm.create(a, admin, "secret", ADDED)) {
            await().until(() -> onB(ADDED).serves(realm.name()));

            String secret = newSecret(realm);

            await().until(() -> token(secret).statusCode() == 200);
            Answers.assertRefused(onB(ADDED).token(), "invalid_client");
        }
    }

    @Test
    @Contract("T15")
    void bothSecretsOfARotatedClientAreGood() {
        try (TemporaryClient client =
                TemporaryClient.withScopes(admin, TestTenant.DEMO, TestTenant.DEMO.campaignScope())) {
            String form = Form.machine(TestTenant.DEMO.campaignScope());
            TokenEndpoint endpoint = TokenEndpoint.of(b, TestTenant.DEMO);
            assertThat(endpoint.post(form, client).statusCode()).isEqualTo(200);

            String secret = client.rotateSecret();

            await().until(() -> endpoint.post(form, TokenEndpoint.basic(client.id(), secret))
                            .statusCode()
                    == 200);
            assertThat(endpoint.post(form, client).statusCode()).isEqualTo(200);
            Answers.assertRefused(
                    endpoint.post(form, TokenEndpoint.basic(client.id(), secret + "x")), "invalid_client");
        }
    }

    @Test
    @Contract({"R7", "I4"})
    void aPolicyThatIsTightenedBindsTheOtherNodeAndNoOtherTenant() {
        Map<String, ?> nobody = Map.of("allowed-addresses", List.of("203.0.113.0/24"));
        String scope = TestTenant.DEMO.campaignScope();
        try (TenantPolicy policy = TenantPolicy.apply(admin, TestTenant.DEMO, "webpremios-source-address", nobody)) {
            assertThat(policy).isNotNull();

            await().until(() -> TokenRequests.guide(b, Tokens.partnerOf(TestTenant.DEMO), scope)
                            .statusCode()
                    == 400);
            Answers.assertRefused(
                    TokenRequests.guide(b, Tokens.partnerOf(TestTenant.DEMO), scope), "unauthorized_client");
            assertThat(Tokens.issue(b, TestTenant.UAT)).isNotEmpty();
        }

        await().until(() ->
                TokenRequests.guide(b, Tokens.partnerOf(TestTenant.DEMO), scope).statusCode() == 200);
    }

    private HostProbe onB(String host) {
        return new HostProbe(b, host);
    }

    private String newSecret(ScratchRealm realm) {
        String path = "/" + realm.name() + "/clients/" + admin.idOf(realm.name(), ScratchRealm.CLIENT);
        return admin.post(path + "/client-secret", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("value");
    }

    private Response token(String secret) {
        return given().auth()
                .preemptive()
                .basic(ScratchRealm.CLIENT, secret)
                .formParam("grant_type", "client_credentials")
                .post(b.url(ADDED) + "/oauth2/token");
    }
}
