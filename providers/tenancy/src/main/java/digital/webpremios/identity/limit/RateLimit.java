package digital.webpremios.identity.limit;

import java.util.concurrent.TimeUnit;

/**
 * A rate limit: a token bucket.
 *
 * @param requestsPerSecond tokens that flow in each second, 0.001 to 1,000,000
 * @param burst tokens that the bucket holds when it is full, 1 to 1,000,000
 */
public record RateLimit(double requestsPerSecond, int burst) {

    private static final double LEAST = 0.001;
    private static final int MOST = 1_000_000;

    public RateLimit {
        if (!(requestsPerSecond >= LEAST && requestsPerSecond <= MOST)) {
            throw new IllegalArgumentException(
                    "requests per second: expected " + LEAST + " to " + MOST + ", found " + requestsPerSecond);
        }
        if (burst < 1 || burst > MOST) {
            throw new IllegalArgumentException("burst: expected 1 to " + MOST + ", found " + burst);
        }
    }

    /** The nanoseconds that the bucket needs to gain one token. */
    long intervalNanos() {
        return Math.max(1, Math.round(TimeUnit.SECONDS.toNanos(1) / requestsPerSecond));
    }
}
