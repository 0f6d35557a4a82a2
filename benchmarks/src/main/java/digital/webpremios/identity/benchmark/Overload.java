package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.load.ClosedLoop;
import digital.webpremios.identity.benchmark.load.Flood;
import digital.webpremios.identity.benchmark.load.FloodAnswers;
import digital.webpremios.identity.benchmark.measure.Candidate;
import digital.webpremios.identity.benchmark.measure.InterleavedRounds;
import digital.webpremios.identity.benchmark.measure.Plan;
import digital.webpremios.identity.benchmark.measure.Progress;
import digital.webpremios.identity.benchmark.measure.Subject;
import digital.webpremios.identity.benchmark.meter.PeakMemory;
import digital.webpremios.identity.benchmark.realm.Realms;
import digital.webpremios.identity.benchmark.report.overload.OverloadPlace;
import digital.webpremios.identity.benchmark.report.overload.OverloadResult;
import digital.webpremios.identity.benchmark.report.overload.OverloadRound;
import digital.webpremios.identity.benchmark.report.overload.OverloadRound.Answered;
import digital.webpremios.identity.benchmark.request.Target;
import digital.webpremios.identity.benchmark.server.CoreSplit;
import digital.webpremios.identity.benchmark.server.Edge;
import digital.webpremios.identity.benchmark.server.Keycloak;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Ten times the load that a server with a bounded queue can answer, in turns with as much as it can. The server has one
 * core and the load the others: what the load takes of a shared core would be counted as the server's weakness, and its
 * requests would not be sent.
 */
final class Overload {

    static final String NAME = "overload";

    /** What is worked off in about an eighth of a second: requests that wait long are copied at every collection. */
    private static final int QUEUE = 100;
    /** So few that the event loops, which refuse, get their share of the core beside them. */
    private static final int WORKERS = 12;

    private static final int TIMES = 10;
    private static final int FLOODING_CONNECTIONS = 2_000;
    /** Fewer than workers and queue, so that none is refused, and so many that a worker never waits for the load. */
    private static final int BUSY_CONNECTIONS = 64;

    /** Rounds are short, and many: on one core whatever else the machine does is seen in each. */
    private static final int ROUNDS_FOR_ONE = 2;

    private static final double AS_FAST_AS_ANSWERED = 1e6;

    private final Plan plan;
    private final Duration length;
    private final int connections;
    private final Progress progress;

    /**
     * How it is measured.
     *
     * @param length how long the server is flooded, in all rounds together
     * @param connections of the load that warms it up
     */
    Overload(Plan plan, Duration length, int connections, Progress progress) {
        this.plan = plan;
        this.length = length;
        this.connections = connections;
        this.progress = progress;
    }

    /** At the node itself, and through the edge, where there is one. */
    List<OverloadResult> run(Servers servers) throws IOException, InterruptedException {
        try (Keycloak keycloak = servers.withBoundedQueue(QUEUE, WORKERS)) {
            Realms realms = servers.realms(keycloak);
            realms.create(realms.tenant("tenant"));
            Target target = realms.hosted(Comparison.HOSTED, "tenant");
            Candidate candidate =
                    new Candidate(new Subject(NAME, Comparison.HOSTED, 0), target, keycloak.meter(), Optional.empty());
            new InterleavedRounds(plan.withAtMostRounds(1), progress)
                    .run(new ClosedLoop(connections), List.of(candidate));
            try (CoreSplit split = CoreSplit.with(keycloak)) {
                progress.say("  " + split.text() + "; refusing is warmed up too");
                // what comes right after the first flood was a tenth slower than later: it probably compiles anew
                flood(candidate, TIMES * busy(candidate).tokens(), length);
                busy(candidate);
                List<OverloadResult> results =
                        new ArrayList<>(List.of(measure(OverloadPlace.NODE, keycloak, candidate)));
                Optional<Edge> edge = servers.edge(keycloak);
                if (edge.isPresent()) {
                    progress.say("  through the edge");
                    Candidate behind = candidate.through(edge.get().port());
                    busy(behind);
                    results.add(measure(OverloadPlace.EDGE, keycloak, behind));
                }
                return results;
            }
        }
    }

    private OverloadResult measure(OverloadPlace place, Keycloak keycloak, Candidate candidate) throws IOException {
        long heap = keycloak.heap().bytesAfterCollection();
        long resident = candidate.meter().residentBytes();
        List<OverloadRound> rounds = new ArrayList<>();
        int number = ROUNDS_FOR_ONE * plan.rounds() - 1;
        try (PeakMemory peak = PeakMemory.watch(candidate.meter())) {
            Answered best = busy(candidate);
            for (int round = 1; round <= number; round++) {
                double wanted = TIMES * best.tokens();
                progress.say(String.format(Locale.ROOT, "  flood: round %d, %.0f requests/s", round, wanted));
                Answered flooded = flood(candidate, wanted, length.dividedBy(number));
                Answered next = busy(candidate);
                rounds.add(new OverloadRound(best, wanted, flooded, next));
                best = next;
            }
            return new OverloadResult(
                    place,
                    rounds,
                    new OverloadResult.Memory(
                            resident, peak.bytes(), candidate.meter().residentBytes()),
                    new OverloadResult.Memory(heap, heap, keycloak.heap().bytesAfterCollection()));
        }
    }

    /** As much as it can: each connection sends its next request when the last one is answered. */
    private Answered busy(Candidate candidate) throws IOException {
        return answered(candidate, new Flood(BUSY_CONNECTIONS, AS_FAST_AS_ANSWERED), plan.length());
    }

    private static Answered flood(Candidate candidate, double perSecond, Duration length) throws IOException {
        return answered(candidate, new Flood(FLOODING_CONNECTIONS, perSecond), length);
    }

    private static Answered answered(Candidate candidate, Flood load, Duration length) throws IOException {
        Duration cpu = candidate.meter().cpu();
        long start = System.nanoTime();
        FloodAnswers answers = load.run(candidate.target(), length);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new Answered(answers, length, elapsed, candidate.meter().cpu().minus(cpu));
    }
}
