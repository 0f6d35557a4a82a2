package digital.webpremios.identity.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each node counts requests on its own: a client's limit for the cluster is its limit times the number of nodes. */
@ClusterTest
final class LimitsClusterIT {

    private static final int BURST = 3;
    private static final Map<String, ?> LIMIT = Map.of(
            "client-requests-per-second", "0.01",
            "client-burst", BURST,
            "tenant-requests-per-second", "unrestricted",
            "failed-authentications-per-minute", "unrestricted");

    private final ClusterNode a;
    private final ClusterNode b;

    LimitsClusterIT(Cluster cluster) {
        this.a = cluster.a();
        this.b = cluster.b();
    }

    @Test
    @Contract({"M14", "I4"})
    void aClientThatHasReachedItsLimitAtOneNodeHasAllOfItAtTheOther() {
        String scope = TestTenant.DEMO.campaignScope();
        try (TemporaryClient client = TemporaryClient.withScopes(a.admin(), TestTenant.DEMO, scope);
                TemporaryClient probe = TemporaryClient.withScopes(a.admin(), TestTenant.DEMO, scope);
                TenantPolicy policy = TenantPolicy.apply(a.admin(), TestTenant.DEMO, "webpremios-rate-limit", LIMIT)) {
            assertThat(policy).isNotNull();
            await().until(() -> request(b, probe).statusCode() == 429);

            assertLimitedAfterTheBurst(a, client);
            assertLimitedAfterTheBurst(b, client);

            assertThat(Tokens.issue(a, TestTenant.UAT)).isNotEmpty();
            assertThat(Tokens.issue(b, TestTenant.UAT)).isNotEmpty();
        }
    }

    private static void assertLimitedAfterTheBurst(KeycloakServer node, TemporaryClient client) {
        for (int i = 0; i < BURST; i++) {
            assertThat(request(node, client).statusCode()).isEqualTo(200);
        }
        Response limited = request(node, client);
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).matches("[0-9]+");
    }

    private static Response request(KeycloakServer node, TemporaryClient client) {
        return TokenEndpoint.of(node, TestTenant.DEMO).post(Form.machine(TestTenant.DEMO.campaignScope()), client);
    }
}
