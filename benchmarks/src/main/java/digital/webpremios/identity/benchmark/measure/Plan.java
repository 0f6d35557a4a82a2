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
 */
public record Plan(Optional<WarmUp> warmUp, Optional<WarmUp> more, int rounds, Duration length) {

    private static final WarmUp SHORT =
            new WarmUp(Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(12));
    private static final WarmUp LONG =
            new WarmUp(Duration.ofSeconds(5), Duration.ofSeconds(120), Duration.ofSeconds(180));
    private static final WarmUp MORE =
            new WarmUp(Duration.ofSeconds(5), Duration.ofSeconds(40), Duration.ofSeconds(90));
    private static final WarmUp GROWN =
            new WarmUp(Duration.ofSeconds(2), Duration.ofSeconds(12), Duration.ofSeconds(60));

    /** A quick plan, too short for a JVM's compilers. */
    public static Plan quick() {
        return new Plan(Optional.of(SHORT), Optional.of(SHORT), 3, Duration.ofSeconds(2));
    }

    /** A plan without figures: a few requests to servers that are not warm. */
    public static Plan smoke() {
        return new Plan(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(1));
    }

    /** A plan for published figures. */
    public static Plan full() {
        return new Plan(Optional.of(LONG), Optional.of(MORE), 5, Duration.ofSeconds(5));
    }

    /** A plan for published figures of many sizes on one server, which is warm already. */
    public static Plan curve() {
        return new Plan(Optional.of(GROWN), Optional.of(GROWN), 5, Duration.ofSeconds(3));
    }

    /** The same plan without warm-up. */
    public Plan warm() {
        return new Plan(Optional.empty(), Optional.empty(), rounds, length);
    }

    /** The same plan with at most so many rounds. */
    public Plan withAtMostRounds(int number) {
        return new Plan(warmUp, more, Math.min(rounds, number), length);
    }
}
