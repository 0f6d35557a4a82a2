package digital.webpremios.identity.keycloak.overload;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A short period after the queue of Keycloak's workers was full, in which all requests are refused without trying the
 * queue. Trying it costs more than refusing. The period is much shorter than the time that workers need for a full
 * queue, so they never run out of work.
 */
final class Shedding {

    static final Duration LENGTH = Duration.ofMillis(10);

    private final LongSupplier nanoTime;
    private final AtomicLong end;

    /** @param nanoTime as {@link System#nanoTime} */
    Shedding(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.end = new AtomicLong(nanoTime.getAsLong());
    }

    boolean isOn() {
        return end.get() - nanoTime.getAsLong() > 0;
    }

    /** Notes that the queue is full. */
    void start() {
        end.set(nanoTime.getAsLong() + LENGTH.toNanos());
    }
}
