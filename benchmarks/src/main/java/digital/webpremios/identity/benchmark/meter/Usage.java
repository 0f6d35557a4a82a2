package digital.webpremios.identity.benchmark.meter;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a process has spent, or several together.
 *
 * @param cpu user and system time
 * @param allocatedBytes on the heap, if that can be known
 * @param residentBytes its memory now
 */
public record Usage(Duration cpu, OptionalLong allocatedBytes, long residentBytes) {

    static final Usage NONE = new Usage(Duration.ZERO, OptionalLong.of(0), 0);

    /** Both together; allocations are known only if those of both are. */
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
