package digital.webpremios.identity.benchmark.measure;

import digital.webpremios.identity.benchmark.load.Load;
import digital.webpremios.identity.benchmark.load.TokenVerification;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/**
 * Measures several targets in turns, so that whatever disturbs the machine meets all of them, and begins each round with
 * another one: what one target leaves to the next falls on another one each time.
 */
public final class InterleavedRounds {

    private final Plan plan;
    private final PrintWriter progress;

    public InterleavedRounds(Plan plan, PrintWriter progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Verifies one token of each target, warms up and measures; in the order of the candidates. */
    public List<Measured> run(Load load, List<Candidate> candidates) throws IOException, InterruptedException {
        Map<Candidate, List<Round>> rounds = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            TokenVerification.verify(candidate.target());
            rounds.put(candidate, new ArrayList<>());
        }
        List<Candidate> order = new ArrayList<>(candidates);
        for (int number = 1 - plan.warmUps(); number <= plan.rounds(); number++) {
            progress.println("  " + load.name() + (number < 1 ? ": warming up" : ": round " + number));
            progress.flush();
            for (Candidate candidate : order) {
                Round round = round(load, candidate);
                if (number >= 1) {
                    rounds.getOrDefault(candidate, List.of()).add(round);
                }
            }
            Collections.rotate(order, 1);
        }
        return rounds.entrySet().stream()
                .map(each ->
                        new Measured(each.getKey().subject(), load.name(), each.getValue(), OptionalDouble.empty()))
                .toList();
    }

    /** Counts SQL statements of what has been measured. */
    public List<Measured> count(List<Candidate> candidates, List<Measured> measured)
            throws IOException, InterruptedException {
        List<Measured> counted = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            counted.add(measured.get(i).with(Statements.perRequest(candidates.get(i))));
        }
        return List.copyOf(counted);
    }

    private Round round(Load load, Candidate candidate) throws IOException, InterruptedException {
        Usage before = candidate.meter().read();
        long start = System.nanoTime();
        Histogram latencies = load.run(candidate.target(), plan.length());
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        Usage after = candidate.meter().read();
        return new Round(
                latencies,
                elapsed,
                after.cpu().minus(before.cpu()),
                after.allocatedSince(before),
                after.residentBytes());
    }
}
