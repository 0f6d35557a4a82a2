package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/**
 * What was measured of one target in one go.
 *
 * @param latencies of every request, in microseconds
 * @param elapsed the time that it took
 * @param cpu the CPU time that the server's process spent in it
 * @param allocatedBytes what it allocated, if that can be known
 * @param residentBytes its memory at the end
 */
public record Round(
        Histogram latencies, Duration elapsed, Duration cpu, OptionalLong allocatedBytes, long residentBytes) {

    /** Requests that were answered. */
    public long requests() {
        return latencies.getTotalCount();
    }

    double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e3;
    }
}
