package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;
import java.util.List;

/**
 * How long a server is warmed up: until its cost a request has stopped falling. A JVM compiles for minutes, and what it
 * has compiled gets cheaper in small steps; so the median of three windows is compared with the median of the three
 * before, which a single disturbed window does not decide. Between two waves of compilation a cost can stand still for
 * half a minute, so there is also a least time.
 *
 * @param window how long the cost is measured in one go
 * @param least before which nothing is warm
 * @param most when it ends, warm or not
 */
public record WarmUp(Duration window, Duration least, Duration most) {

    private static final int SPAN = 3;
    private static final double TOLERANCE = 0.02;

    /** Two spans must fit in, and the least time. */
    public WarmUp {
        if (most.compareTo(least) < 0) {
            throw new IllegalArgumentException("A warm-up of " + most + " is over before " + least);
        }
        if (most.compareTo(window.multipliedBy(2 * SPAN)) < 0) {
            throw new IllegalArgumentException("A warm-up of " + most + " has no room for " + 2 * SPAN + " windows");
        }
    }

    /**
     * Whether the cost has stopped falling.
     *
     * @param costs of all windows so far
     */
    boolean isWarm(List<Double> costs) {
        int size = costs.size();
        return size >= 2 * SPAN
                && window.multipliedBy(size).compareTo(least) >= 0
                && median(costs.subList(size - SPAN, size))
                        >= (1 - TOLERANCE) * median(costs.subList(size - 2 * SPAN, size - SPAN));
    }

    /** Whether there is no time for another window. */
    boolean isOver(int windows) {
        return window.multipliedBy(windows + 1L).compareTo(most) > 0;
    }

    private static double median(List<Double> costs) {
        return Spread.of(costs).median();
    }
}
