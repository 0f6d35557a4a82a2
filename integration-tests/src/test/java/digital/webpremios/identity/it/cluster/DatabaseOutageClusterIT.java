package digital.webpremios.identity.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.http.Pause;
import digital.webpremios.identity.testserver.Database;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests a database outage of twenty seconds while both nodes work. */
@ClusterTest
final class DatabaseOutageClusterIT {

    private static final int OUTAGE_SECONDS = 20;
    private static final int FEWEST_DURING_THE_OUTAGE = 100;

    /**
     * The time after which a test gives up: the longest that a request may take, twice, because the machine may be
     * busy.
     */
    private static final Duration LONGEST = ClusterNode.TRANSACTION_TIMEOUT.multipliedBy(2);

    private static final Duration RECOVERY = Duration.ofMinutes(1);

    private final Database database;
    private final List<ClusterNode> nodes;

    DatabaseOutageClusterIT(Cluster cluster) {
        this.database = cluster.database();
        this.nodes = List.of(cluster.a(), cluster.b());
    }

    @Test
    void whileTheDatabaseHangsWarmMachinesGoOnAndAllOthersAreToldToComeAgain() {
        assertSurvived("PostgreSQL halted", database::freeze, database::thaw);
    }

    @Test
    void whileTheDatabaseIsDownWarmMachinesGoOnAndAllOthersAreToldToComeAgain() {
        assertSurvived("PostgreSQL stopped", database::stop, database::restart);
    }

    private void assertSurvived(String what, Runnable begin, Runnable end) {
        await().atMost(RECOVERY)
                .ignoreExceptions()
                .untilAsserted(() -> nodes.forEach(node -> new App(node, TestApp.UAT_WEB_APP).signIn("openid")));
        List<Load> machines = nodes.stream().map(ClusterLoad::machines).toList();
        List<Load> others = nodes.stream()
                .flatMap(node ->
                        Stream.of(ClusterLoad.strangers(node), ClusterLoad.refreshes(node, TestApp.UAT_WEB_APP)))
                .toList();
        try {
            Pause.seconds(3);
            begin.run();
            List<Integer> before = machines.stream().map(Load::answered).toList();
            Pause.seconds(OUTAGE_SECONDS);
            List<Integer> after = machines.stream().map(Load::answered).toList();
            end.run();
            for (int node = 0; node < nodes.size(); node++) {
                assertThat(after.get(node) - before.get(node))
                        .as("machine tokens during the outage of "
                                + nodes.get(node).name())
                        .isGreaterThan(FEWEST_DURING_THE_OUTAGE);
            }
            await().atMost(RECOVERY)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(nodes).allSatisfy(DatabaseOutageClusterIT::assertAnswers));
            Pause.seconds(3);
        } finally {
            Load.stop(machines).forEach(tally -> ClusterReport.add(what, tally));
            Load.stop(others).forEach(tally -> ClusterReport.add(what, tally));
        }
        assertThat(Load.stop(machines))
                .as("one at a time waits to find out whether the database is back, at times for too long")
                .allSatisfy(tally -> assertThat(tally.outcomes())
                        .contains(Tally.EXPECTED)
                        .isSubsetOf(Tally.EXPECTED, Tally.UNAVAILABLE))
                .allSatisfy(tally -> assertThat(tally.count(Tally.UNAVAILABLE)).isLessThanOrEqualTo(1))
                .allSatisfy(tally -> assertThat(tally.slowest()).isLessThan(LONGEST));
        assertThat(Load.stop(others))
                .allSatisfy(tally -> assertThat(tally.outcomes())
                        .contains(Tally.EXPECTED)
                        .isSubsetOf(Tally.EXPECTED, Tally.UNAVAILABLE))
                .allSatisfy(
                        tally -> assertThat(tally.slowest(Tally.UNAVAILABLE)).isLessThan(LONGEST));
        assertThat(Load.stop(others))
                .as("the database was away")
                .anySatisfy(tally -> assertThat(tally.outcomes()).contains(Tally.UNAVAILABLE));
        for (ClusterNode node : nodes) {
            new App(node, TestApp.DEMO_WEB_APP).signIn("openid");
        }
    }

    /** Requests that need the database are answered. */
    private static void assertAnswers(ClusterNode node) {
        assertThat(node.admin().get("/tenant-uat/users").statusCode()).isEqualTo(200);
    }
}
