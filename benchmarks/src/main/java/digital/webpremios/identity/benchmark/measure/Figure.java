package digital.webpremios.identity.benchmark.measure;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A figure that a round yields. */
public enum Figure {
    REQUESTS_PER_SECOND,
    CPU_MILLIS_PER_REQUEST,
    ALLOCATED_KILOBYTES_PER_REQUEST,
    P50_MILLIS,
    P99_MILLIS,
    MAXIMUM_MILLIS,
    RESIDENT_MEGABYTES,
    /** What the process's own compilers had of its CPU time. */
    COMPILING_PERCENT,
    /** What other processes had of all cores. */
    OTHERS_PERCENT,
    /** What other machines of the hypervisor had of all cores. */
    STOLEN_PERCENT;

    /** The value in a round; empty if it was not measured. */
    public OptionalDouble of(Round round) {
        double requests = round.requests();
        return switch (this) {
            case REQUESTS_PER_SECOND ->
                OptionalDouble.of(requests * 1e9 / round.elapsed().toNanos());
            case CPU_MILLIS_PER_REQUEST -> OptionalDouble.of(round.spent().cpu().toNanos() / 1e6 / requests);
            case ALLOCATED_KILOBYTES_PER_REQUEST -> scaled(round.spent().allocatedBytes(), 1e3 * requests);
            case P50_MILLIS -> OptionalDouble.of(round.millisAt(50));
            case P99_MILLIS -> OptionalDouble.of(round.millisAt(99));
            case MAXIMUM_MILLIS -> OptionalDouble.of(round.millisAt(100));
            case RESIDENT_MEGABYTES -> OptionalDouble.of(round.spent().residentBytes() / 1e6);
            case COMPILING_PERCENT ->
                scaled(round.spent().compilingMillis(), round.spent().cpu().toNanos() / 1e8);
            case OTHERS_PERCENT -> OptionalDouble.of(100 * round.disturbance().others());
            case STOLEN_PERCENT -> OptionalDouble.of(100 * round.disturbance().stolen());
        };
    }

    private static OptionalDouble scaled(OptionalLong value, double divisor) {
        return value.isPresent() ? OptionalDouble.of(value.getAsLong() / divisor) : OptionalDouble.empty();
    }

    /** The name in CSV files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
