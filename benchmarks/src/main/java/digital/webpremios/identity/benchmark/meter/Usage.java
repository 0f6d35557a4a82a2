package digital.webpremios.identity.benchmark.meter;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What one process or several have spent.
 *
 * @param cpu user and system time
 * @param allocatedBytes bytes allocated on the heap, if known
 * @param residentBytes resident memory now
 */
public record Usage(Duration cpu, OptionalLong allocatedBytes, long residentBytes) {

    static final Usage NONE = new Usage(Duration.ZERO, OptionalLong.of(0), 0);

    /** The sum of both. Allocations are known only if both are known. */
    Usage plus(Usage other) {
        return new Usage(
                cpu.plus(other.cpu),
                allocatedBytes.isPresent() && other.allocatedBytes.isPresent()
                        ? OptionalLong.of(allocatedBytes.getAsLong() + other.allocatedBytes.getAsLong())
                        : OptionalLong.empty(),
                residentBytes + other.residentBytes);
    }

    public OptionalLong allocatedSince(Usage before) {
        return allocatedBytes.isPresent() && before.allocatedBytes.isPresent()
                ? OptionalLong.of(allocatedBytes.getAsLong() - before.allocatedBytes.getAsLong())
                : OptionalLong.empty();
    }
}
