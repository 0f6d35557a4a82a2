package digital.webpremios.identity.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.realm.TemporaryKey;
import digital.webpremios.identity.it.support.token.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests keys in a cluster: a key is announced, activated and removed at one node, and the other publishes it and signs
 * with it accordingly.
 */
@ClusterTest
final class KeysClusterIT {

    private final Cluster cluster;

    KeysClusterIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @ParameterizedTest
    @CsvSource({"A_TO_B,DEMO,UAT", "B_TO_A,UAT,DEMO"})
    @Contract({"E15", "I3", "I4"})
    void aRotationAtOneNodeHoldsAtTheOtherAndForNoOtherTenant(
            Direction direction, TestTenant tenant, TestTenant other) {
        ClusterNode from = direction.from(cluster);
        ClusterNode to = direction.to(cluster);
        JWKSet before = Tokens.keys(to, tenant);
        JWKSet othersBefore = Tokens.keys(to, other);
        String usual = signingKey(to, tenant);
        String othersKey = signingKey(to, other);

        try (TemporaryKey key = TemporaryKey.passive(from.admin(), tenant)) {
            await().until(() -> Tokens.keys(to, tenant).size() == before.size() + 1);
            JWKSet announced = Tokens.keys(to, tenant);
            assertThat(announced.getKeys()).containsAll(before.getKeys());
            assertThat(signingKey(to, tenant)).isEqualTo(usual);
            assertThat(signingKey(from, tenant)).isEqualTo(usual);

            key.save("active", "true");

            String fresh = Tokens.issue(from, tenant);
            assertThat(Tokens.keyId(fresh)).isNotEqualTo(usual);
            assertThat(Tokens.verifies(announced, fresh))
                    .as("who has asked the other node for the keys needs not ask again")
                    .isTrue();
            assertThat(Tokens.verifies(before, fresh)).isFalse();
            assertThat(Tokens.verifies(othersBefore, fresh)).isFalse();
            await().until(() -> signingKey(to, tenant).equals(Tokens.keyId(fresh)));
            assertThat(signingKey(to, other)).isEqualTo(othersKey);
        }

        await().until(() -> Tokens.keys(to, tenant).getKeys().equals(before.getKeys()));
        await().until(() -> signingKey(to, tenant).equals(usual));
        assertThat(signingKey(from, tenant)).isEqualTo(usual);
        assertThat(Tokens.keys(to, other).getKeys()).isEqualTo(othersBefore.getKeys());
        assertThat(signingKey(to, other)).isEqualTo(othersKey);
    }

    @ParameterizedTest
    @CsvSource({"A_TO_B,UAT", "B_TO_A,DEMO"})
    @Contract("E15")
    void aKeyThatIsSwitchedOffAtOneNodeNeitherSignsNorIsPublishedAtTheOther(Direction direction, TestTenant tenant) {
        ClusterNode to = direction.to(cluster);
        JWKSet before = Tokens.keys(to, tenant);
        String usual = signingKey(to, tenant);
        try (TemporaryKey key = TemporaryKey.active(direction.from(cluster).admin(), tenant)) {
            await().until(() -> !signingKey(to, tenant).equals(usual));

            key.save("enabled", "false");

            await().until(() -> signingKey(to, tenant).equals(usual));
            await().until(() -> Tokens.keys(to, tenant).getKeys().equals(before.getKeys()));
        }
    }

    private static String signingKey(ClusterNode node, TestTenant tenant) {
        return Tokens.keyId(Tokens.issue(node, tenant));
    }
}
