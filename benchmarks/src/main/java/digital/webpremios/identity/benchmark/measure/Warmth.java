package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well a target was warmed up before it was measured.
 *
 * @param length how long it was warmed up
 * @param requests the number of requests that it answered in that time
 * @param compilingPercent what its compilers had of its CPU time in the last windows, in percent, if that is known
 * @param coldness why it was not warm in the end; empty if it was
 */
public record Warmth(Duration length, long requests, OptionalDouble compilingPercent, Optional<Coldness> coldness) {

    /** Whether warming up longer may help: a cost that falls a little may be chance. */
    boolean isWorthMore() {
        return coldness.isPresent() && coldness.get() != Coldness.FALLING;
    }

    /** Both warm-ups, of which the second counts. */
    Warmth then(Warmth second) {
        return new Warmth(
                length.plus(second.length), requests + second.requests, second.compilingPercent, second.coldness);
    }
}
