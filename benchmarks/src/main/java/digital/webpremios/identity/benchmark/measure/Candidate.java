package digital.webpremios.identity.benchmark.measure;

import digital.webpremios.identity.benchmark.load.Load;
import digital.webpremios.identity.benchmark.meter.Reading;
import digital.webpremios.identity.benchmark.meter.ServerMeter;
import digital.webpremios.identity.benchmark.meter.StatementCounter;
import digital.webpremios.identity.benchmark.request.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * A target, with the meters of its server.
 *
 * @param subject the name in results
 * @param target where requests go
 * @param meter the meter of the server's process
 * @param statements the counter of SQL statements, if the server has a database
 */
public record Candidate(Subject subject, Target target, ServerMeter meter, Optional<StatementCounter> statements) {

    /** Sends requests for a time, and returns what that has cost the server. */
    public Round measure(Load load, Duration length) throws IOException, InterruptedException {
        Reading before = Reading.of(meter);
        Histogram latencies = load.run(target, length);
        Reading after = Reading.of(meter);
        return new Round(latencies, after.since(before), after.spentSince(before), after.disturbanceSince(before));
    }

    /** The same server behind another port. */
    public Candidate through(int port) {
        return new Candidate(subject, target.at(List.of(port)), meter, statements);
    }

    /** Sends requests until the server is warm, or until there is no time for more. */
    public Warmth warm(Load load, WarmUp plan) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Round> windows = new ArrayList<>();
        while (plan.coldness(windows).isPresent() && !plan.isOver(since(start))) {
            windows.add(measure(load, plan.window()));
        }
        return plan.warmth(windows, since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
