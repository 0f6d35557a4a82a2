package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The rule for when a warm-up may end. The server has answered so many requests that a compiler has counted enough
 * calls of each method on their way; its compilers have little of its CPU time; and a request no longer gets cheaper.
 * The cost of a request is compared as medians of three windows, so one disturbed window does not decide. Whether a
 * figure can be trusted is decided by the rounds that follow ({@link Measured}), not by this rule.
 *
 * @param window the time of one measurement
 * @param requests the least number of requests
 * @param fall how much cheaper a request may get from three windows to the next three, as a share
 * @param most the time at which the warm-up ends in any case
 */
public record WarmUp(Duration window, long requests, double fall, Duration most) {

    private static final int SPAN = 3;

    /** Refuses a warm-up that is too short for two spans of windows. */
    public WarmUp {
        if (most.compareTo(window.multipliedBy(2 * SPAN)) < 0) {
            throw new IllegalArgumentException("A warm-up of " + most + " has no room for " + 2 * SPAN + " windows");
        }
    }

    /** The same rule for several nodes. Each gets its share of the requests and has compiled nothing before. */
    WarmUp of(int nodes) {
        return new WarmUp(window, requests * nodes, fall, most.multipliedBy(nodes));
    }

    /** The same rule for a server that has answered so many requests before. */
    WarmUp after(long answered) {
        return new WarmUp(window, Math.max(0, requests - answered), fall, most);
    }

    /** Why the server is not warm after these windows; empty if it is. */
    Optional<Coldness> coldness(List<Round> windows) {
        if (requests(windows) < requests || windows.size() < 2 * SPAN) {
            return Optional.of(Coldness.FEW_REQUESTS);
        }
        if (compilingPercent(windows).orElse(0) > Measured.MOST_COMPILING_PERCENT) {
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

    private static OptionalDouble compilingPercent(List<Round> windows) {
        return Round.compilingPercent(windows.subList(Math.max(0, windows.size() - SPAN), windows.size()));
    }

    private boolean isFalling(List<Round> windows) {
        int size = windows.size();
        return median(windows.subList(size - SPAN, size))
                < (1 - fall) * median(windows.subList(size - 2 * SPAN, size - SPAN));
    }

    private static double median(List<Round> windows) {
        return Spread.of(windows.stream()
                        .map(each -> Figure.CPU_MILLIS_PER_REQUEST.of(each).orElseThrow())
                        .toList())
                .median();
    }
}
