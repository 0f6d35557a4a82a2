package digital.webpremios.identity.keycloak.overload;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Counts refused requests and reports the number at intervals, because a line for each would be a load of its own. */
public final class ShedLog {

    static final Duration INTERVAL = Duration.ofSeconds(10);

    private final LongSupplier nanoTime;
    private final AtomicLong due;
    private final LongAdder refused = new LongAdder();

    /** @param nanoTime as {@link System#nanoTime} */
    public ShedLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.due = new AtomicLong(nanoTime.getAsLong());
    }

    /** Counts one request. The number since the last report, if a report is due. */
    public OptionalLong add() {
        refused.increment();
        long now = nanoTime.getAsLong();
        long at = due.get();
        return now - at >= 0 && due.compareAndSet(at, now + INTERVAL.toNanos())
                ? OptionalLong.of(refused.sumThenReset())
                : OptionalLong.empty();
    }
}
