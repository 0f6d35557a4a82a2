package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.load.ClosedLoop;
import digital.webpremios.identity.benchmark.load.Load;
import digital.webpremios.identity.benchmark.measure.Candidate;
import digital.webpremios.identity.benchmark.measure.InterleavedRounds;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Plan;
import digital.webpremios.identity.benchmark.measure.Progress;
import digital.webpremios.identity.benchmark.measure.Subject;
import digital.webpremios.identity.benchmark.realm.Realms;
import digital.webpremios.identity.benchmark.request.Target;
import digital.webpremios.identity.benchmark.server.Cluster;
import digital.webpremios.identity.benchmark.server.Keycloak;
import digital.webpremios.identity.testserver.Database;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures one node and two nodes, in turns. Both installations are clustered, and each has a database of its own in
 * the same PostgreSQL. Of two nodes each gets half of the connections, and what they spend is added up.
 */
final class Nodes {

    static final String NAME = "nodes";
    private static final List<Integer> SIZES = List.of(1, 2);

    private final Plan plan;
    private final Load load;
    private final Progress progress;

    Nodes(Plan plan, int connections, Progress progress) {
        this.plan = plan;
        this.load = new ClosedLoop(connections);
        this.progress = progress;
    }

    List<Measured> run(Servers servers) throws IOException, InterruptedException {
        Database database = servers.database();
        List<Cluster> clusters = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int size : SIZES) {
            progress.say("  starting an installation of " + size + (size == 1 ? " node" : " nodes"));
            Cluster cluster = servers.cluster(database, NAME + "-" + size);
            Keycloak first = cluster.startNode();
            for (int more = 1; more < size; more++) {
                cluster.startNode();
            }
            clusters.add(cluster);
            candidates.add(candidate(servers.realms(first), cluster, size));
        }
        // only when all nodes run: no node may have joined the cluster of another installation
        for (Cluster cluster : clusters) {
            cluster.awaitView();
        }
        InterleavedRounds rounds = new InterleavedRounds(plan, progress);
        return rounds.count(candidates, rounds.run(load, candidates));
    }

    private static Candidate candidate(Realms realms, Cluster cluster, int size)
            throws IOException, InterruptedException {
        realms.create(realms.tenant("tenant"));
        Target target = realms.hosted(Comparison.HOSTED, "tenant");
        return new Candidate(
                new Subject(NAME, target.name(), size),
                target.at(cluster.ports()),
                cluster.meter(),
                Optional.of(cluster.statements()));
    }
}
