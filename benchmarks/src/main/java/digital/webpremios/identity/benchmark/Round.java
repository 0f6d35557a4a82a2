package digital.webpremios.identity.benchmark;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What was measured of one target.
 *
 * @param latencies of every request, in microseconds
 * @param elapsed the time that it took
 * @param cpu the CPU time that the server's process spent in it
 */
record Round(Histogram latencies, Duration elapsed, Duration cpu) {

    Round plus(Round other) {
        Histogram sum = latencies.copy();
        sum.add(other.latencies);
        return new Round(sum, elapsed.plus(other.elapsed), cpu.plus(other.cpu));
    }

    double requestsPerSecond() {
        return latencies.getTotalCount() * 1e9 / elapsed.toNanos();
    }

    double cpuMillisPerRequest() {
        return cpu.toNanos() / 1e6 / latencies.getTotalCount();
    }

    double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e3;
    }
}
