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

    /**
     * How much of a server's CPU time its compilers may have in the rounds that count, in percent. They change a figure
     * by at most that.
     */
    public static final double MOST_COMPILING_PERCENT = 5;

    public Measured {
        rounds = List.copyOf(rounds);
    }

    /** A figure over all rounds; empty if it was not measured. */
    public Optional<Spread> spread(Figure figure) {
        List<Double> values = values(figure);
        return values.isEmpty() ? Optional.empty() : Optional.of(Spread.of(values));
    }

    /** The median of CPU milliseconds for each request. */
    public double cpu() {
        return spread(Figure.CPU_MILLIS_PER_REQUEST).orElseThrow().median();
    }

    /** What the server's compilers had of its CPU time in all rounds, in percent, if that is known. */
    public OptionalDouble compilingPercent() {
        return Round.compilingPercent(rounds);
    }

    /**
     * By how many percent the median of a figure's last rounds is below that of its first rounds: half of all rounds
     * each, without the one in the middle. Zero or less if the figure has not fallen.
     */
    public double fallPercent(Figure figure) {
        List<Double> values = values(figure);
        int half = values.size() / 2;
        return half == 0
                ? 0
                : 100
                        * (1
                                - median(values.subList(values.size() - half, values.size()))
                                        / median(values.subList(0, half)));
    }

    private List<Double> values(Figure figure) {
        return rounds.stream()
                .map(figure::of)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    private static double median(List<Double> values) {
        return Spread.of(values).median();
    }

    Measured with(OptionalDouble counted) {
        return new Measured(subject, load, warmth, rounds, counted);
    }
}
