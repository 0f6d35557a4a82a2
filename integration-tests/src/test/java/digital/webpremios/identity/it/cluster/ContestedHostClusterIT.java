package digital.webpremios.identity.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.realm.ScratchRealm;
import digital.webpremios.identity.it.support.token.HostProbe;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Tests a host that two realms claim: one at each node, or both written past all checks. */
@ClusterTest
final class ContestedHostClusterIT {

    private static final String ADDED = "auth.added.localhost";
    private static final String CONTESTED = "auth.contested.localhost";

    private final ClusterNode a;
    private final ClusterNode b;
    private final AdminApi admin;

    ContestedHostClusterIT(Cluster cluster) {
        this.a = cluster.a();
        this.b = cluster.b();
        this.admin = a.admin();
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

    private HostProbe onB(String host) {
        return new HostProbe(b, host);
    }
}
