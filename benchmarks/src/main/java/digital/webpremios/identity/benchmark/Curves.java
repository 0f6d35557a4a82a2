package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.curve.Curve;
import digital.webpremios.identity.benchmark.load.ClosedLoop;
import digital.webpremios.identity.benchmark.load.Requests;
import digital.webpremios.identity.benchmark.measure.Candidate;
import digital.webpremios.identity.benchmark.measure.InterleavedRounds;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Plan;
import digital.webpremios.identity.benchmark.measure.Progress;
import digital.webpremios.identity.benchmark.server.Keycloak;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures curves. All run on one server that is warmed up once, and all sizes of a curve take turns. SQL statements
 * are counted after the last curve, because counting costs time and cannot be switched off again.
 */
final class Curves implements Closeable {

    private final Keycloak keycloak;
    private final Servers servers;
    private final Plan plan;
    private final int connections;
    private final int most;
    private final Progress progress;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Measured> results = new ArrayList<>();

    Curves(Servers servers, Plan plan, int connections, int most, Progress progress)
            throws IOException, InterruptedException {
        this.keycloak = servers.forCurves();
        this.servers = servers;
        this.plan = plan;
        this.connections = connections;
        this.most = most;
        this.progress = progress;
    }

    /** Makes and measures a curve, without counting SQL statements. */
    void run(Curve curve) throws IOException, InterruptedException {
        List<Candidate> sizes = curve.make(keycloak, servers.realms(keycloak), most, progress);
        progress.say("  asking everything once");
        for (Candidate size : sizes) {
            Requests.sendAll(size.target(), connections);
        }
        List<Measured> measured = new InterleavedRounds(plan, progress).run(new ClosedLoop(connections), sizes);
        candidates.addAll(sizes);
        results.addAll(measured);
    }

    /** Counts the SQL statements of all targets that have been measured. */
    void count() throws IOException, InterruptedException {
        List<Measured> counted = new InterleavedRounds(plan, progress).count(candidates, results);
        results.clear();
        results.addAll(counted);
    }

    List<Measured> results() {
        return List.copyOf(results);
    }

    @Override
    public void close() {
        keycloak.close();
    }
}
