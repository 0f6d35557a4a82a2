package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The rule for when a server is warm. It has answered so many requests that a compiler has counted enough calls of each
 * method on their way; its compilers have hardly worked for a while; and a request no longer gets cheaper. The cost of
 * a request is compared as medians of three windows, so one disturbed window does not decide.
 *
 * @param window the time of one measurement
 * @param requests the least number of requests
 * @param rest the time for which the compilers must have rested
 * @param most the time at which the warm-up ends, warm or not, with the pauses between windows
 */
public record WarmUp(Duration window, long requests, Duration rest, Duration most) {

    /** The compilers of a server in use never stop: methods that it seldom calls are compiled now and then. */
    static final double RESTING_PERCENT = 1;

    private static final int SPAN = 3;
    private static final double TOLERANCE = 0.02;

    /** Refuses a warm-up that is too short for two spans of windows or for the rest. */
    public WarmUp {
        if (most.compareTo(window.multipliedBy(2 * SPAN)) < 0 || most.compareTo(rest) < 0) {
            throw new IllegalArgumentException(
                    "A warm-up of " + most + " has no room for " + 2 * SPAN + " windows and a rest of " + rest);
        }
    }

    /** Why the server is not warm after these windows; empty if it is. */
    Optional<Coldness> coldness(List<Round> windows) {
        if (requests(windows) < requests) {
            return Optional.of(Coldness.FEW_REQUESTS);
        }
        if (windows.size() < resting()
                || windows.size() < 2 * SPAN
                || compilingPercent(windows).orElse(0) > RESTING_PERCENT) {
            return Optional.of(Coldness.COMPILING);
        }
        return isFalling(windows) ? Optional.of(Coldness.FALLING) : Optional.empty();
    }

    /** Whether there is no time for another window. */
    boolean isOver(Duration passed) {
        return passed.plus(window).compareTo(most) > 0;
    }

    Warmth warmth(List<Round> windows, Duration passed) {
        return new Warmth(passed, requests(windows), compilingPercent(windows), coldness(windows));
    }

    private static long requests(List<Round> windows) {
        return windows.stream().mapToLong(Round::requests).sum();
    }

    /** The mean over the time of rest; empty if it is not known of every window, or if there is none. */
    private OptionalDouble compilingPercent(List<Round> windows) {
        List<OptionalDouble> last = windows.stream()
                .skip(Math.max(0, windows.size() - resting()))
                .map(Figure.COMPILING_PERCENT::of)
                .toList();
        return last.stream().anyMatch(OptionalDouble::isEmpty)
                ? OptionalDouble.empty()
                : last.stream().mapToDouble(OptionalDouble::getAsDouble).average();
    }

    private static boolean isFalling(List<Round> windows) {
        int size = windows.size();
        return median(windows.subList(size - SPAN, size))
                < (1 - TOLERANCE) * median(windows.subList(size - 2 * SPAN, size - SPAN));
    }

    private int resting() {
        return (int) Math.ceil((double) rest.toMillis() / window.toMillis());
    }

    private static double median(List<Round> windows) {
        return Spread.of(windows.stream()
                        .map(each -> Figure.CPU_MILLIS_PER_REQUEST.of(each).orElseThrow())
                        .toList())
                .median();
    }
}
