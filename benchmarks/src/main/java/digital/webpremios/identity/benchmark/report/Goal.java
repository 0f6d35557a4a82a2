package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Subject;
import java.util.OptionalDouble;

/**
 * A goal: a figure with the highest value that is good enough.
 *
 * @param name the name on the page
 * @param finding finds the figure in results
 * @param most the highest value that reaches the goal
 * @param exclusive whether the value must be lower than {@code most}
 */
public record Goal(Wording name, Finding finding, double most, boolean exclusive) {

    /** A goal for a ratio of medians of CPU time for each request. */
    public static Goal ratio(Wording name, Subject numerator, Subject denominator, double most) {
        return new Goal(
                name,
                results -> results.closedLoop(numerator)
                        .flatMap(above -> results.closedLoop(denominator)
                                .map(below -> OptionalDouble.of(above.cpu() / below.cpu())))
                        .orElse(OptionalDouble.empty()),
                most,
                false);
    }

    /** A goal for SQL statements of a warm request. */
    public static Goal statements(Wording name, Subject subject, double most) {
        return new Goal(
                name,
                results -> results.closedLoop(subject)
                        .map(measured -> measured.statements())
                        .orElse(OptionalDouble.empty()),
                most,
                false);
    }

    /** The same goal, with a value that must be lower than {@code most}. */
    public Goal strictly() {
        return new Goal(name, finding, most, true);
    }

    boolean isReachedBy(double figure) {
        return exclusive ? figure < most : figure <= most;
    }

    /** Finds a figure in results; empty if the measurements that it needs were not run. */
    interface Finding {
        OptionalDouble in(Results results);
    }
}
