package digital.webpremios.identity.benchmark.meter;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongBinaryOperator;

/**
 * What one process or several have spent.
 *
 * @param cpu user and system time
 * @param allocatedBytes bytes allocated on the heap, if known
 * @param residentBytes resident memory now
 * @param compilingMillis the part of {@code cpu} that its compilers had, if that is known
 */
public record Usage(Duration cpu, OptionalLong allocatedBytes, long residentBytes, OptionalLong compilingMillis) {

    /** Nothing. */
    public static final Usage NONE = new Usage(Duration.ZERO, OptionalLong.of(0), 0, OptionalLong.of(0));

    /** The sum of both. What is not known of one is not known of both. */
    public Usage plus(Usage other) {
        return new Usage(
                cpu.plus(other.cpu),
                both(allocatedBytes, other.allocatedBytes, Long::sum),
                residentBytes + other.residentBytes,
                both(compilingMillis, other.compilingMillis, Long::sum));
    }

    /** What was spent after an earlier reading. Memory is what is resident now. */
    Usage since(Usage before) {
        return new Usage(
                cpu.minus(before.cpu),
                both(allocatedBytes, before.allocatedBytes, Math::subtractExact),
                residentBytes,
                both(compilingMillis, before.compilingMillis, Math::subtractExact));
    }

    private static OptionalLong both(OptionalLong one, OptionalLong other, LongBinaryOperator operator) {
        return one.isPresent() && other.isPresent()
                ? OptionalLong.of(operator.applyAsLong(one.getAsLong(), other.getAsLong()))
                : OptionalLong.empty();
    }
}
