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
 * Measures a server with a bounded queue under ten times the load that it can answer, in turns with as much as it can
 * answer. The server has one core and the load has the others. On a shared core the load's own work would be counted
 * against the server, and its requests would not be sent.
 */
final class Overload {

    static final String NAME = "overload";

    /**
     * The queue's length: about an eighth of a second of work. Requests that wait longer are copied at every garbage
     * collection.
     */
    private static final int QUEUE = 100;
    /** Few workers, so that the event loops, which refuse requests, get their share of the core. */
    private static final int WORKERS = 12;

    private static final int TIMES = 10;
    private static final int FLOODING_CONNECTIONS = 2_000;
    /** Fewer than workers and queue together, so that none is refused, and enough that no worker waits for the load. */
    private static final int BUSY_CONNECTIONS = 64;

    /**
     * How many rounds replace one of the plan. They are shorter, because on one core other work of the machine shows in
     * each.
     */
    private static final int ROUNDS_FOR_ONE = 2;

    private static final double AS_FAST_AS_ANSWERED = 1e6;

    private final Plan plan;
    private final Duration length;
    private final int connections;
    private final Progress progress;

    /**
     * Creates the measurement.
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

    /** Measures at the node itself, and through the edge if there is one. */
    List<OverloadResult> run(Servers servers) throws IOException, InterruptedException {
        try (Keycloak keycloak = servers.withBoundedQueue(QUEUE, WORKERS)) {
            Realms realms = servers.realms(keycloak);
            realms.create(realms.tenant("tenant"));
            Target target = realms.hosted(Comparison.HOSTED, "tenant");
            Candidate candidate =
                    new Candidate(new Subject(NAME, Comparison.HOSTED, 0), target, keycloak.meter(), Optional.empty());
            if (new InterleavedRounds(plan.withAtMostRounds(1), progress)
                    .run(new ClosedLoop(connections), List.of(candidate))
                    .isEmpty()) {
                throw new IllegalStateException("The server cannot be warmed up");
            }
            try (CoreSplit split = CoreSplit.with(keycloak)) {
                progress.say("  " + split.text() + "; refusing is warmed up too");
                // right after the first flood the server was a tenth slower than later, probably because the JVM
                // compiles again
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

    /**
     * Measures the most that the server can answer: each connection sends its next request when the last one is
     * answered.
     */
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
