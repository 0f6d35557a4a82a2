package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.load.ClosedLoop;
import digital.webpremios.identity.benchmark.load.Flood;
import digital.webpremios.identity.benchmark.load.FloodAnswers;
import digital.webpremios.identity.benchmark.load.Load;
import digital.webpremios.identity.benchmark.load.Target;
import digital.webpremios.identity.benchmark.measure.Candidate;
import digital.webpremios.identity.benchmark.measure.Figure;
import digital.webpremios.identity.benchmark.measure.InterleavedRounds;
import digital.webpremios.identity.benchmark.measure.JavaHeap;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.PeakMemory;
import digital.webpremios.identity.benchmark.measure.Plan;
import digital.webpremios.identity.benchmark.measure.Progress;
import digital.webpremios.identity.benchmark.measure.Subject;
import digital.webpremios.identity.benchmark.realm.Realms;
import digital.webpremios.identity.benchmark.report.OverloadResult;
import digital.webpremios.identity.benchmark.report.OverloadResult.Memory;
import digital.webpremios.identity.benchmark.server.CoreSplit;
import digital.webpremios.identity.benchmark.server.Keycloak;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Ten times the load that a server with a bounded queue can answer. The server has one core and the load the others: what
 * the load takes of a shared core would be counted as the server's weakness, and its requests would not be sent.
 */
final class Overload {

    static final String NAME = "overload";
    private static final int QUEUE = 500;
    /** So few that the event loops, which refuse, get their share of the core beside them. */
    private static final int WORKERS = 12;

    private static final int TIMES = 10;
    private static final int FLOODING_CONNECTIONS = 2_000;

    private final Plan plan;
    private final Duration length;
    private final Load load;
    private final Progress progress;

    Overload(Plan plan, Duration length, int connections, Progress progress) {
        this.plan = plan;
        this.length = length;
        this.load = new ClosedLoop(connections);
        this.progress = progress;
    }

    OverloadResult run(Servers servers) throws IOException, InterruptedException {
        try (Keycloak keycloak = servers.withBoundedQueue(QUEUE, WORKERS)) {
            Realms realms = servers.realms(keycloak);
            realms.create(realms.tenant("tenant"));
            Target target = realms.hosted(Comparison.HOSTED, "tenant");
            Candidate candidate =
                    new Candidate(new Subject(NAME, Comparison.HOSTED, 0), target, keycloak.meter(), Optional.empty());
            Measured warm = rounds(plan, candidate);
            try (CoreSplit split = CoreSplit.with(keycloak)) {
                progress.say("  " + split.text() + "; refusing is warmed up too");
                new Flood(FLOODING_CONNECTIONS, TIMES * perSecond(warm)).run(target, length);
                // rounds right after the first flood found a tenth fewer tokens than later ones: it probably compiles
                // anew
                rounds(plan.warm(), candidate);
                return measure(keycloak.heap(), candidate);
            }
        }
    }

    private OverloadResult measure(JavaHeap heap, Candidate candidate) throws IOException, InterruptedException {
        Measured best = rounds(plan.warm(), candidate);
        OverloadResult.Flooded flooded = flood(heap, candidate, TIMES * perSecond(best));
        Measured after = rounds(plan.warm(), candidate);
        return new OverloadResult(perSecond(best), best.cpu(), flooded, perSecond(after));
    }

    private OverloadResult.Flooded flood(JavaHeap heap, Candidate candidate, double rate)
            throws IOException, InterruptedException {
        progress.say(String.format(Locale.ROOT, "  flood: %.0f requests/s for %d s", rate, length.toSeconds()));
        long heapBefore = heap.bytesAfterCollection();
        long before = candidate.meter().residentBytes();
        Duration cpu = candidate.meter().cpu();
        long start = System.nanoTime();
        try (PeakMemory peak = PeakMemory.watch(candidate.meter())) {
            FloodAnswers answers = new Flood(FLOODING_CONNECTIONS, rate).run(candidate.target(), length);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            Duration spent = candidate.meter().cpu().minus(cpu);
            Memory resident = new Memory(before, peak.bytes(), candidate.meter().residentBytes());
            return new OverloadResult.Flooded(
                    rate, answers, elapsed, spent, resident, heapBefore, heap.bytesAfterCollection());
        }
    }

    private Measured rounds(Plan rounds, Candidate candidate) throws IOException, InterruptedException {
        return new InterleavedRounds(rounds, progress)
                .run(load, List.of(candidate))
                .get(0);
    }

    private static double perSecond(Measured measured) {
        return measured.spread(Figure.REQUESTS_PER_SECOND).orElseThrow().median();
    }
}
