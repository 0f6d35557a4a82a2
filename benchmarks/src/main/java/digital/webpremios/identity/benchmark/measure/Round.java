package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/**
 * The measurements of one target in one round.
 *
 * @param latencies latencies of all requests, in microseconds
 * @param elapsed the time that the round took
 * @param cpu the CPU time that the server's process spent in it
 * @param allocatedBytes the bytes that it allocated, if known
 * @param residentBytes its memory at the end
 */
public record Round(
        Histogram latencies, Duration elapsed, Duration cpu, OptionalLong allocatedBytes, long residentBytes) {

    /** The number of requests that were answered. */
    public long requests() {
        return latencies.getTotalCount();
    }

    double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e3;
    }
}
