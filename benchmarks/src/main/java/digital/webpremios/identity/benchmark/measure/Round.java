package digital.webpremios.identity.benchmark.measure;

import digital.webpremios.identity.benchmark.meter.Disturbance;
import digital.webpremios.identity.benchmark.meter.Usage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/**
 * The measurements of one target in one round.
 *
 * @param latencies latencies of all requests, in microseconds
 * @param elapsed the time that the round took
 * @param spent what the server spent in it
 * @param disturbance how much of the machine's cores was not there for it
 */
public record Round(Histogram latencies, Duration elapsed, Usage spent, Disturbance disturbance) {

    /** The number of requests that were answered. */
    public long requests() {
        return latencies.getTotalCount();
    }

    /**
     * What the server's compilers had of its CPU time in all these rounds together, in percent; empty if it is not
     * known of each.
     */
    static OptionalDouble compilingPercent(List<Round> rounds) {
        Usage all = rounds.stream().map(Round::spent).reduce(Usage.NONE, Usage::plus);
        return all.compilingMillis().isPresent() && all.cpu().toMillis() > 0
                ? OptionalDouble.of(
                        100.0 * all.compilingMillis().getAsLong() / all.cpu().toMillis())
                : OptionalDouble.empty();
    }

    double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e3;
    }
}
