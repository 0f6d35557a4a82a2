package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;
import java.util.List;

/**
 * The rule for when a server is warm: its cost for each request has stopped falling. A JVM compiles for minutes, and
 * the cost falls in small steps. So the median of three windows is compared with the median of the three before; one
 * disturbed window does not decide. Between two waves of compilation the cost can stand still for half a minute, so
 * there is also a least time.
 *
 * @param window the time of one measurement of the cost
 * @param least the time before which no server counts as warm
 * @param most the time at which the warm-up ends, warm or not
 */
public record WarmUp(Duration window, Duration least, Duration most) {

    private static final int SPAN = 3;
    private static final double TOLERANCE = 0.02;

    /** Refuses a warm-up that is too short for the least time or for two spans of windows. */
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
     * @param costs the costs of all windows so far
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
