package digital.webpremios.identity.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Round;
import digital.webpremios.identity.benchmark.measure.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

final class GoalTableTest {

    private static final Wording NAME = new Wording("ours ÷ theirs", "nosso ÷ deles");
    private static final Subject OURS = Subject.compared("ours");
    private static final Subject THEIRS = Subject.compared("theirs");
    private static final Goal HALF = Goal.ratio(NAME, OURS, THEIRS, 0.5);

    @Test
    void aRatioAtItsLimitIsReached() {
        assertThat(table(HALF, measured(OURS, 1), measured(THEIRS, 2)))
                .contains("| ours ÷ theirs | ≤ 0.50 | 0.50 | yes |");
    }

    @Test
    void aRatioAtALimitThatMustBeUndercutIsNotReached() {
        assertThat(table(HALF.strictly(), measured(OURS, 1), measured(THEIRS, 2)))
                .contains("| ours ÷ theirs | < 0.50 | 0.50 | **no** |");
    }

    @Test
    void aRatioAboveItsLimitIsNotReached() {
        assertThat(table(HALF, measured(OURS, 2), measured(THEIRS, 2))).contains("| 1.00 | **no** |");
    }

    @Test
    void aGoalOfWhichOneSideWasNotMeasuredWasNotRun() {
        assertThat(table(HALF, measured(OURS, 2))).contains("| not run | – |");
        assertThat(table(HALF)).contains("| not run | – |");
    }

    @Test
    void theClosedLoopComesBeforeAnyOtherLoad() {
        assertThat(table(HALF, measured(OURS, 1), measured(THEIRS, 2), measured(OURS, 9), measured(THEIRS, 1)))
                .contains("| 0.50 | yes |");
    }

    @Test
    void statementsThatWereNotCountedWereNotRun() {
        assertThat(table(Goal.statements(NAME, OURS, 0), measured(OURS, 1))).contains("| ≤ 0.00 | not run | – |");
    }

    @Test
    void aSingleStatementIsTooMuchWhereNoneIsAllowed() {
        Measured one = new Measured(OURS, "closed", Optional.empty(), List.of(), OptionalDouble.of(0.01));

        assertThat(table(Goal.statements(NAME, OURS, 0), one)).contains("| 0.01 | **no** |");
    }

    private static String table(Goal goal, Measured... results) {
        return new GoalTable(Language.ENGLISH, List.of(goal))
                .of(new Results(List.of(results)))
                .toString();
    }

    private static Measured measured(Subject subject, int millis) {
        Histogram latencies = new Histogram(60_000_000, 3);
        latencies.recordValue(1_000);
        return new Measured(
                subject,
                "closed",
                Optional.empty(),
                List.of(new Round(
                        latencies, Duration.ofSeconds(1), Duration.ofMillis(millis), OptionalLong.empty(), 1_000_000)),
                OptionalDouble.empty());
    }
}
