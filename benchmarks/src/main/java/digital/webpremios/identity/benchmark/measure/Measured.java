package digital.webpremios.identity.benchmark.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The measurements of one subject over all rounds.
 *
 * @param subject what was measured
 * @param load how requests were sent
 * @param warmth how it was warmed up; empty if it was warm from before
 * @param rounds every round, in order
 * @param statements SQL statements for each request, if known
 */
public record Measured(
        Subject subject, String load, Optional<Warmth> warmth, List<Round> rounds, OptionalDouble statements) {

    public Measured {
        rounds = List.copyOf(rounds);
    }

    /** A figure over all rounds; empty if it was not measured. */
    public Optional<Spread> spread(Figure figure) {
        List<Double> values = rounds.stream()
                .map(figure::of)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(Spread.of(values));
    }

    /** The median of CPU milliseconds for each request. */
    public double cpu() {
        return spread(Figure.CPU_MILLIS_PER_REQUEST).orElseThrow().median();
    }

    Measured with(OptionalDouble counted) {
        return new Measured(subject, load, warmth, rounds, counted);
    }
}
