package digital.webpremios.identity.benchmark.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Histograms of latencies in microseconds, up to a minute, to three digits. */
final class Latencies {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);

    private Latencies() {}

    static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, 3);
    }

    static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }
}
