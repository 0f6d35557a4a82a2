package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;

/**
 * How long is measured.
 *
 * @param warmUps rounds that do not count
 * @param rounds rounds that count
 * @param length of one target's part of a round
 */
public record Plan(int warmUps, int rounds, Duration length) {

    /** For a look: some seconds a target. */
    public static Plan quick() {
        return new Plan(2, 3, Duration.ofSeconds(3));
    }

    /** For figures to publish. */
    public static Plan full() {
        return new Plan(3, 5, Duration.ofSeconds(15));
    }

    /** For figures to publish, where there are many sizes. */
    public static Plan curve() {
        return new Plan(2, 5, Duration.ofSeconds(6));
    }

    /** The same without warm-up. */
    public Plan warm() {
        return new Plan(0, rounds, length);
    }
}
