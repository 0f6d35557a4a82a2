package digital.webpremios.identity.benchmark.measure;

import java.util.Locale;
import java.util.OptionalDouble;

/** A figure that a round yields. */
public enum Figure {
    REQUESTS_PER_SECOND,
    CPU_MILLIS_PER_REQUEST,
    ALLOCATED_KILOBYTES_PER_REQUEST,
    P50_MILLIS,
    P99_MILLIS,
    MAXIMUM_MILLIS,
    RESIDENT_MEGABYTES;

    /** The value in a round; empty if it was not measured. */
    public OptionalDouble of(Round round) {
        return switch (this) {
            case REQUESTS_PER_SECOND ->
                OptionalDouble.of(round.requests() * 1e9 / round.elapsed().toNanos());
            case CPU_MILLIS_PER_REQUEST -> OptionalDouble.of(round.cpu().toNanos() / 1e6 / round.requests());
            case ALLOCATED_KILOBYTES_PER_REQUEST ->
                round.allocatedBytes().isPresent()
                        ? OptionalDouble.of(round.allocatedBytes().getAsLong() / 1e3 / round.requests())
                        : OptionalDouble.empty();
            case P50_MILLIS -> OptionalDouble.of(round.millisAt(50));
            case P99_MILLIS -> OptionalDouble.of(round.millisAt(99));
            case MAXIMUM_MILLIS -> OptionalDouble.of(round.millisAt(100));
            case RESIDENT_MEGABYTES -> OptionalDouble.of(round.residentBytes() / 1e6);
        };
    }

    /** The name in CSV files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
