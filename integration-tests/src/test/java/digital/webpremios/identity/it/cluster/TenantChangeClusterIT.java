package digital.webpremios.identity.it.cluster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.realm.ScratchRealm;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import digital.webpremios.identity.it.support.token.TokenRequests;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An administrator's change at one node takes effect in the routing of the other. Keycloak notifies the other node of
 * an added, changed or removed realm. Each test asks until then, for ten seconds at most (Awaitility). The nodes do not
 * look for a host again that they were asked for before it was added: {@code refresh-interval-millis}.
 */
@ClusterTest
final class TenantChangeClusterIT {

    private static final String ADDED = "auth.added.localhost";
    private static final String MOVED = "auth.moved.localhost";

    private final Cluster cluster;

    TenantChangeClusterIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @AfterEach
    void theShippedTenantsAreServed() {
        for (TestTenant tenant : TestTenant.values()) {
            assertThat(Tokens.issue(cluster.a(), tenant)).isNotEmpty();
            assertThat(Tokens.issue(cluster.b(), tenant)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"R7", "R11"})
    void aTenantThatIsAddedIsServedAndOneThatIsRemovedIsNot(Direction direction) {
        Nodes nodes = new Nodes(direction);
        await().until(() -> nodes.probe(ADDED).servesNobody());

        try (ScratchRealm added = nodes.create("added", ADDED)) {
            long begin = System.nanoTime();
            await().pollInterval(Duration.ofMillis(10))
                    .until(() -> nodes.probe(ADDED).serves(added.name()));
            ClusterReport.add("a host added at one node is served at the other " + direction, begin);
        }

        await().until(() -> nodes.probe(ADDED).servesNobody());
        assertThat(RawRequest.get(ADDED, "/realms/added").send(nodes.to).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    @Contract("R7")
    void aTenantThatMovesIsServedOnItsNewHostOnly(Direction direction) {
        Nodes nodes = new Nodes(direction);
        try (ScratchRealm moved = nodes.create("moved", ADDED)) {
            await().until(() -> nodes.probe(ADDED).serves(moved.name()));

            moved.saveHost(MOVED).then().statusCode(204);

            await().until(() -> nodes.probe(MOVED).serves(moved.name()));
            assertThat(nodes.probe(ADDED).servesNobody()).isTrue();
            assertThat(nodes.probe(MOVED).issuer()).isEqualTo(new HostProbe(nodes.from, MOVED).issuer());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"R7", "T17"})
    void aTenantThatIsDisabledIssuesNothingUntilItIsEnabledAgain(Direction direction) {
        Nodes nodes = new Nodes(direction);
        try (ScratchRealm realm = nodes.create("switched", ADDED)) {
            await().until(() -> nodes.probe(ADDED).serves(realm.name()));

            realm.save(Map.of("enabled", false)).then().statusCode(204);

            await().until(() -> nodes.probe(ADDED).token().statusCode() == 400);
            Answers.assertRefused(nodes.probe(ADDED).token(), "invalid_client");
            assertThat(nodes.probe(ADDED).configuration().statusCode()).isEqualTo(404);

            realm.save(Map.of("enabled", true)).then().statusCode(204);

            await().until(() -> nodes.probe(ADDED).serves(realm.name()));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"R7", "T14"})
    void aSecretThatIsReplacedIsGoodNoMore(Direction direction) {
        Nodes nodes = new Nodes(direction);
        try (ScratchRealm realm = nodes.create("secret", ADDED)) {
            await().until(() -> nodes.probe(ADDED).serves(realm.name()));

            String secret = nodes.newSecret(realm);

            await().until(() -> nodes.token(secret).statusCode() == 200);
            Answers.assertRefused(nodes.probe(ADDED).token(), "invalid_client");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("T15")
    void bothSecretsOfARotatedClientAreGood(Direction direction) {
        Nodes nodes = new Nodes(direction);
        try (TemporaryClient client =
                TemporaryClient.withScopes(nodes.admin, TestTenant.DEMO, TestTenant.DEMO.campaignScope())) {
            String form = Form.machine(TestTenant.DEMO.campaignScope());
            TokenEndpoint endpoint = TokenEndpoint.of(nodes.to, TestTenant.DEMO);
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

    @ParameterizedTest
    @EnumSource
    @Contract({"R7", "I4"})
    void aPolicyThatIsTightenedBindsTheOtherNodeAndNoOtherTenant(Direction direction) {
        Nodes nodes = new Nodes(direction);
        Map<String, ?> nobody = Map.of("allowed-addresses", List.of("203.0.113.0/24"));
        String scope = TestTenant.DEMO.campaignScope();
        try (TenantPolicy policy =
                TenantPolicy.apply(nodes.admin, TestTenant.DEMO, "webpremios-source-address", nobody)) {
            assertThat(policy).isNotNull();

            await().until(() -> TokenRequests.guide(nodes.to, Tokens.partnerOf(TestTenant.DEMO), scope)
                            .statusCode()
                    == 400);
            Answers.assertRefused(
                    TokenRequests.guide(nodes.to, Tokens.partnerOf(TestTenant.DEMO), scope), "unauthorized_client");
            assertThat(Tokens.issue(nodes.to, TestTenant.UAT)).isNotEmpty();
        }

        await().until(() -> TokenRequests.guide(nodes.to, Tokens.partnerOf(TestTenant.DEMO), scope)
                        .statusCode()
                == 200);
    }

    /** The node that the administrator uses, and the node that is asked. */
    private final class Nodes {
        private final ClusterNode from;
        private final ClusterNode to;
        private final AdminApi admin;

        Nodes(Direction direction) {
            from = direction.from(cluster);
            to = direction.to(cluster);
            admin = from.admin();
        }

        /** Its address has the port of node A, as all tenants' addresses have. */
        ScratchRealm create(String name, String host) {
            return ScratchRealm.create(cluster.a(), admin, name, host);
        }

        HostProbe probe(String host) {
            return new HostProbe(to, host);
        }

        String newSecret(ScratchRealm realm) {
            String path = "/" + realm.name() + "/clients/" + admin.idOf(realm.name(), ScratchRealm.CLIENT);
            return admin.post(path + "/client-secret", Map.of())
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("value");
        }

        Response token(String secret) {
            return given().auth()
                    .preemptive()
                    .basic(ScratchRealm.CLIENT, secret)
                    .formParam("grant_type", "client_credentials")
                    .post(to.url(ADDED) + "/oauth2/token");
        }
    }
}
