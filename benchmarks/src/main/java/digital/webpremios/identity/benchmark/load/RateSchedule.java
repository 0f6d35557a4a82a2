package digital.webpremios.identity.benchmark.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The times at which requests are due: at equal distances, independent of the server.
 *
 * @param perSecond requests a second
 * @param length for how long
 */
record RateSchedule(double perSecond, Duration length) {

    RateSchedule {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("A rate must be above 0, and is " + perSecond);
        }
    }

    long requests() {
        return Math.max(1, Math.round(perSecond * length.toNanos() / TimeUnit.SECONDS.toNanos(1)));
    }

    /** Nanoseconds from the start to a request; the first has number 0. */
    long offset(long number) {
        return Math.round(number * (TimeUnit.SECONDS.toNanos(1) / perSecond));
    }
}
