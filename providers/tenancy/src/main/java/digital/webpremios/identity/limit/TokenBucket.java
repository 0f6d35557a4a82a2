package digital.webpremios.identity.limit;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A lock-free token bucket, stored as the moment at which it will be full again. The limit is passed with each request,
 * so that a changed limit applies at once and needs no new bucket.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm">Generic cell rate algorithm</a>
 */
public final class TokenBucket {

    private final AtomicLong fullAt;

    /** A full bucket. */
    public TokenBucket(long nowNanos) {
        this.fullAt = new AtomicLong(nowNanos);
    }

    /**
     * Takes a token, if there is one.
     *
     * @param nowNanos the time, of {@link System#nanoTime()}
     * @return nothing if there was, else the nanoseconds until there will be
     */
    public OptionalLong take(RateLimit limit, long nowNanos) {
        long interval = limit.intervalNanos();
        long tolerance = interval * (limit.burst() - 1L);
        while (true) {
            long known = fullAt.get();
            long start = known - nowNanos > 0 ? known : nowNanos;
            long wait = start - nowNanos - tolerance;
            if (wait > 0) {
                return OptionalLong.of(wait);
            }
            if (fullAt.compareAndSet(known, start + interval)) {
                return OptionalLong.empty();
            }
        }
    }

    /** Returns what {@link #take} would, without taking a token. */
    public OptionalLong peek(RateLimit limit, long nowNanos) {
        long tolerance = limit.intervalNanos() * (limit.burst() - 1L);
        long wait = fullAt.get() - nowNanos - tolerance;
        return wait > 0 ? OptionalLong.of(wait) : OptionalLong.empty();
    }
}
