package digital.webpremios.identity.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.realm.Scrape;
import digital.webpremios.identity.it.support.realm.Scrape.Sample;
import digital.webpremios.identity.it.support.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Node A signs with the native library and node B, which has its jar too, by the JDK, because it is configured so. */
@ClusterTest
final class SignersClusterIT {

    private final Cluster cluster;

    SignersClusterIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void eachNodesLogAndMetricNameItsSigner() {
        assertSigner(cluster.a(), "RS256 is signed natively, by AmazonCorrettoCryptoProvider", "native", "available");
        assertSigner(cluster.b(), "RS256 is signed by the JDK, as the server is configured", "jdk", "configured");
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    @Contract("E15")
    void aTokenOfOneNodeVerifiesWithTheKeysOfTheOther(Direction direction) {
        for (TestTenant tenant : TestTenant.values()) {
            JWKSet keys = Tokens.keys(direction.to(cluster), tenant);

            assertThat(Tokens.verifies(keys, Tokens.issue(direction.from(cluster), tenant)))
                    .isTrue();
        }
    }

    private static void assertSigner(ClusterNode node, String line, String signer, String reason) {
        assertThat(node.log()).contains(line);
        assertThat(Scrape.of(node).values())
                .containsEntry(Sample.of("webpremios_rs256_signer", "signer", signer, "reason", reason), 1.0);
    }
}
