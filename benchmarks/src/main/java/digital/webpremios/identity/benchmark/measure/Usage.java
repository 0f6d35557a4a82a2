package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a process has spent.
 *
 * @param cpu user and system time
 * @param allocatedBytes on the heap, if that can be known
 * @param residentBytes its memory now
 */
record Usage(Duration cpu, OptionalLong allocatedBytes, long residentBytes) {

    OptionalLong allocatedSince(Usage before) {
        return allocatedBytes.isPresent() && before.allocatedBytes.isPresent()
                ? OptionalLong.of(allocatedBytes.getAsLong() - before.allocatedBytes.getAsLong())
                : OptionalLong.empty();
    }
}
