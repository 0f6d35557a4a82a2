package digital.webpremios.identity.keycloak.overload;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A short time after the queue of Keycloak's workers was full, in which it need not be asked again: to ask it costs
 * more than to refuse. It is much shorter than what a full queue takes to be worked off, so the workers never lack work
 * for it.
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
