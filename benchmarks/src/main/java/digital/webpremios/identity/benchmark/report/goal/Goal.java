package digital.webpremios.identity.benchmark.report.goal;

import digital.webpremios.identity.benchmark.measure.Figure;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Spread;
import digital.webpremios.identity.benchmark.measure.Subject;
import digital.webpremios.identity.benchmark.report.Results;
import digital.webpremios.identity.benchmark.report.Wording;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A goal: a figure with the highest value that is good enough.
 *
 * @param name the name on the page
 * @param subjects the measurements that the figure is made of
 * @param formula makes the figure
 * @param doubts finds what makes a measurement useless for the figure
 * @param most the highest value that reaches the goal
 * @param exclusive whether the value must be lower than {@code most}
 */
public record Goal(
        Wording name, List<Subject> subjects, Formula formula, Doubts doubts, double most, boolean exclusive) {

    public Goal {
        subjects = List.copyOf(subjects);
    }

    /** A goal for a ratio of medians of CPU time for each request. */
    public static Goal ratio(Wording name, Subject numerator, Subject denominator, double most) {
        return new Goal(
                name,
                List.of(numerator, denominator),
                measured -> OptionalDouble.of(
                        measured.get(0).cpu() / measured.get(1).cpu()),
                Doubts::ofCpuTime,
                most,
                false);
    }

    /** A goal for the kilobytes that a request allocates. Other processes change nothing about them. */
    public static Goal allocated(Wording name, Subject subject, double most) {
        return new Goal(
                name,
                List.of(subject),
                measured -> measured.get(0)
                        .spread(Figure.ALLOCATED_KILOBYTES_PER_REQUEST)
                        .map(Spread::median)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                Doubts::ofAllocations,
                most,
                false);
    }

    /** A goal for SQL statements of a warm request. They are counted, so there is nothing to doubt. */
    public static Goal statements(Wording name, Subject subject, double most) {
        return new Goal(
                name, List.of(subject), measured -> measured.get(0).statements(), measured -> List.of(), most, false);
    }

    /** The same goal, with a value that must be lower than {@code most}. */
    public Goal strictly() {
        return new Goal(name, subjects, formula, doubts, most, true);
    }

    /** Whether results reach it, if they can be trusted. */
    Verdict verdict(Results results) {
        List<Measured> measured = subjects.stream()
                .flatMap(subject -> results.closedLoop(subject).stream())
                .toList();
        OptionalDouble found = measured.size() < subjects.size() ? OptionalDouble.empty() : formula.of(measured);
        if (found.isEmpty()) {
            return Verdict.notRun();
        }
        List<Wording> why =
                measured.stream().flatMap(each -> doubts.of(each).stream()).toList();
        return why.isEmpty()
                ? Verdict.judged(found.getAsDouble(), isReachedBy(found.getAsDouble()))
                : Verdict.notJudged(found.getAsDouble(), why);
    }

    private boolean isReachedBy(double figure) {
        return exclusive ? figure < most : figure <= most;
    }

    /** Makes a figure of the measurements of all subjects, in their order; empty if it was not measured. */
    interface Formula {
        OptionalDouble of(List<Measured> measured);
    }
}
