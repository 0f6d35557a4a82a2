package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.curve.Curve;
import digital.webpremios.identity.benchmark.load.ClosedLoop;
import digital.webpremios.identity.benchmark.measure.Candidate;
import digital.webpremios.identity.benchmark.measure.InterleavedRounds;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Plan;
import digital.webpremios.identity.benchmark.server.Keycloak;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Curves, each on a server of its own, all sizes of one in turns. */
final class Curves {

    private final Servers servers;
    private final InterleavedRounds rounds;
    private final int connections;
    private final int most;
    private final PrintWriter progress;

    Curves(Servers servers, Plan plan, int connections, int most, PrintWriter progress) {
        this.servers = servers;
        this.rounds = new InterleavedRounds(plan, progress);
        this.connections = connections;
        this.most = most;
        this.progress = progress;
    }

    List<Measured> run(Curve curve) throws IOException, InterruptedException {
        try (Keycloak keycloak = servers.forCurve(curve.label())) {
            List<Candidate> candidates = curve.make(keycloak, servers.realms(keycloak), most, progress);
            return rounds.count(candidates, rounds.run(new ClosedLoop(connections), candidates));
        }
    }
}
