package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Subject;
import java.util.OptionalDouble;

/**
 * A figure that must be reached.
 *
 * @param name how the page calls it
 * @param finding how it is found in results
 * @param most the highest value that reaches it
 * @param exclusive whether {@code most} itself does not reach it any more
 */
public record Goal(Wording name, Finding finding, double most, boolean exclusive) {

    /** A ratio of medians of CPU time a request. */
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

    /** SQL statements of a warm request. */
    public static Goal statements(Wording name, Subject subject, double most) {
        return new Goal(
                name,
                results -> results.closedLoop(subject)
                        .map(measured -> measured.statements())
                        .orElse(OptionalDouble.empty()),
                most,
                false);
    }

    /** The same, to be undercut. */
    public Goal strictly() {
        return new Goal(name, finding, most, true);
    }

    boolean isReachedBy(double figure) {
        return exclusive ? figure < most : figure <= most;
    }

    /** Finds a figure in results; nothing if what it needs was not run. */
    interface Finding {
        OptionalDouble in(Results results);
    }
}
