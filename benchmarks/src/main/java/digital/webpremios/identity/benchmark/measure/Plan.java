package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;
import java.util.Optional;

/**
 * The times and rounds of a measurement.
 *
 * @param warmUp how an endpoint's first target is warmed up; empty if it is warm already
 * @param more how the endpoint's other targets are warmed up; the same code serves them
 * @param rounds the number of rounds that count
 * @param length the time of one target in a round
 * @param counted the least number of requests whose SQL statements are counted
 */
public record Plan(Optional<WarmUp> warmUp, Optional<WarmUp> more, int rounds, Duration length, int counted) {

    private static final int COUNTED = 200;
    private static final int HARDLY_COUNTED = 10;

    private static final WarmUp SHORT = new WarmUp(Duration.ofSeconds(2), 15_000, 0.05, Duration.ofSeconds(60));
    private static final WarmUp SHORT_MORE = new WarmUp(Duration.ofSeconds(2), 10_000, 0.05, Duration.ofSeconds(24));
    private static final WarmUp LONG = new WarmUp(Duration.ofSeconds(3), 50_000, 0.02, Duration.ofSeconds(120));
    private static final WarmUp MORE = new WarmUp(Duration.ofSeconds(3), 20_000, 0.02, Duration.ofSeconds(60));
    private static final WarmUp GROWN = new WarmUp(Duration.ofSeconds(2), 15_000, 0.05, Duration.ofSeconds(40));
    private static final WarmUp GROWN_MORE = new WarmUp(Duration.ofSeconds(1), 2_000, 0.05, Duration.ofSeconds(15));

    /** A quick plan. On a slow or busy machine servers may not be warm when it measures. */
    public static Plan quick() {
        return new Plan(Optional.of(SHORT), Optional.of(SHORT_MORE), 5, Duration.ofSeconds(2), COUNTED);
    }

    /** A plan without figures: a few requests to servers that are not warm. */
    public static Plan smoke() {
        return new Plan(Optional.empty(), Optional.empty(), 1, Duration.ofMillis(500), HARDLY_COUNTED);
    }

    /** A plan for published figures. */
    public static Plan full() {
        return new Plan(Optional.of(LONG), Optional.of(MORE), 5, Duration.ofSeconds(4), COUNTED);
    }

    /** A plan for published figures of many sizes on one server, which is warm already. */
    public static Plan curve() {
        return new Plan(Optional.of(GROWN), Optional.of(GROWN_MORE), 5, Duration.ofSeconds(2), COUNTED);
    }

    /** The same plan without warm-up. */
    public Plan warm() {
        return new Plan(Optional.empty(), Optional.empty(), rounds, length, counted);
    }

    /** The same plan with at most so many rounds. */
    public Plan withAtMostRounds(int number) {
        return new Plan(warmUp, more, Math.min(rounds, number), length, counted);
    }
}
