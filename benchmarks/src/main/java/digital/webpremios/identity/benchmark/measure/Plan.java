package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;
import java.util.Optional;

/**
 * How long is measured.
 *
 * @param warmUp how an endpoint's first target is warmed up; nothing if it is warm already
 * @param more how its other targets are, which are served by the same code
 * @param rounds rounds that count
 * @param length of one target's part of a round
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

    /** For a look: not long enough for a JVM's compilers. */
    public static Plan quick() {
        return new Plan(Optional.of(SHORT), Optional.of(SHORT), 3, Duration.ofSeconds(2));
    }

    /** For no figures: a few requests to servers that are not warm. */
    public static Plan smoke() {
        return new Plan(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(1));
    }

    /** For figures to publish. */
    public static Plan full() {
        return new Plan(Optional.of(LONG), Optional.of(MORE), 5, Duration.ofSeconds(5));
    }

    /** For figures to publish, where there are many sizes on one server, which is warm already. */
    public static Plan curve() {
        return new Plan(Optional.of(GROWN), Optional.of(GROWN), 5, Duration.ofSeconds(3));
    }

    /** The same without warm-up. */
    public Plan warm() {
        return new Plan(Optional.empty(), Optional.empty(), rounds, length);
    }

    /** The same with no more than so many rounds. */
    public Plan withAtMostRounds(int number) {
        return new Plan(warmUp, more, Math.min(rounds, number), length);
    }
}
