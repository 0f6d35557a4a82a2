package digital.webpremios.identity.benchmark.measure;

import digital.webpremios.identity.benchmark.load.Load;
import digital.webpremios.identity.benchmark.meter.ServerMeter;
import digital.webpremios.identity.benchmark.meter.StatementCounter;
import digital.webpremios.identity.benchmark.meter.Usage;
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
        Usage before = meter.read();
        long start = System.nanoTime();
        Histogram latencies = load.run(target, length);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        Usage after = meter.read();
        return new Round(
                latencies,
                elapsed,
                after.cpu().minus(before.cpu()),
                after.allocatedSince(before),
                after.residentBytes());
    }

    /** The same server behind another port. */
    public Candidate through(int port) {
        return new Candidate(subject, target.at(List.of(port)), meter, statements);
    }

    /** Sends requests until the server is warm. */
    public Warmth warm(Load load, WarmUp plan) throws IOException, InterruptedException {
        List<Double> costs = new ArrayList<>();
        while (!plan.isWarm(costs) && !plan.isOver(costs.size())) {
            costs.add(Figure.CPU_MILLIS_PER_REQUEST
                    .of(measure(load, plan.window()))
                    .orElseThrow());
        }
        return new Warmth(plan.window().multipliedBy(costs.size()), plan.isWarm(costs));
    }
}
