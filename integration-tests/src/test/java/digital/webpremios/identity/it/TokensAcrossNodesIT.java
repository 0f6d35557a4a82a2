package digital.webpremios.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.Cluster;
import digital.webpremios.identity.it.server.ClusterTest;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import org.junit.jupiter.api.Test;

/** What one node issues, the other knows. */
@ClusterTest
final class TokensAcrossNodesIT {

    private final KeycloakServer a;
    private final KeycloakServer b;

    TokensAcrossNodesIT(Cluster cluster) {
        this.a = cluster.a();
        this.b = cluster.b();
    }

    @Test
    @Contract({"E15", "I3"})
    void theKeysOfEachNodeVerifyTheTokensOfTheOther() {
        for (TestTenant tenant : TestTenant.values()) {
            String ofA = Tokens.issue(a, tenant);
            String ofB = Tokens.issue(b, tenant);

            assertThat(Tokens.verifies(Tokens.keys(b, tenant), ofA)).isTrue();
            assertThat(Tokens.verifies(Tokens.keys(a, tenant), ofB)).isTrue();
            assertThat(Tokens.issuer(ofB)).isEqualTo(Tokens.issuer(ofA));
        }
    }
}
