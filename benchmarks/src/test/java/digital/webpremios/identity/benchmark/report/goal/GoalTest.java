package digital.webpremios.identity.benchmark.report.goal;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.benchmark.measure.Coldness;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Round;
import digital.webpremios.identity.benchmark.measure.Subject;
import digital.webpremios.identity.benchmark.measure.Warmth;
import digital.webpremios.identity.benchmark.meter.Disturbance;
import digital.webpremios.identity.benchmark.meter.Usage;
import digital.webpremios.identity.benchmark.report.Language;
import digital.webpremios.identity.benchmark.report.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

final class GoalTest {

    private static final Wording NAME = new Wording("ours ÷ theirs", "nosso ÷ deles");
    private static final Subject OURS = Subject.compared("ours");
    private static final Subject THEIRS = Subject.compared("theirs");
    private static final Goal HALF = Goal.ratio(NAME, OURS, THEIRS, 0.5);
    private static final Goal SMALL = Goal.allocated(NAME, OURS, 60);
    private static final Disturbance QUIET = new Disturbance(0.01, 0);

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
        assertThat(table(HALF, measured(OURS, 2))).contains("| – | not run |");
        assertThat(table(HALF)).contains("| – | not run |");
        assertThat(notJudged(HALF, measured(OURS, 2))).isZero();
    }

    @Test
    void theClosedLoopComesBeforeAnyOtherLoad() {
        assertThat(table(HALF, measured(OURS, 1), measured(THEIRS, 2), measured(OURS, 9), measured(THEIRS, 1)))
                .contains("| 0.50 | yes |");
    }

    @Test
    void aRatioOfATargetThatWasNotWarmIsNotJudged() {
        Measured cold = measured(THEIRS, Optional.of(Coldness.FEW_REQUESTS), QUIET, 2, 2, 2);

        assertThat(table(HALF, measured(OURS, 1), cold))
                .contains("| 0.50 | not judged: theirs was not warm (too few requests) |");
        assertThat(notJudged(HALF, measured(OURS, 1), cold)).isOne();
    }

    /** Whatever the warm-up ended with, the rounds decide. */
    @Test
    void aRatioOfRoundsInWhichTheCompilersRestedIsJudged() {
        assertThat(table(
                        HALF,
                        measured(OURS, Optional.of(Coldness.COMPILING), QUIET, OptionalLong.of(1), 20, 20, 20),
                        measured(THEIRS, Optional.of(Coldness.FALLING), QUIET, 40, 39, 38)))
                .contains("| 0.51 | **no** |");
    }

    @Test
    void aRatioOfRoundsInWhichTheCompilersWorkedIsNotJudged() {
        Measured compiling = measured(OURS, Optional.empty(), QUIET, OptionalLong.of(2), 20, 20, 20);

        assertThat(table(HALF, compiling, measured(THEIRS, 40)))
                .contains("| 0.50 | not judged: compilers had 10 % of the CPU time of ours |");
    }

    @Test
    void aRatioOfACostThatFellIsNotJudged() {
        Measured falling = measured(OURS, Optional.empty(), QUIET, 100, 98, 95, 90, 86);

        assertThat(table(HALF, falling, measured(THEIRS, 200)))
                .contains("not judged: the figure of ours fell by 11 % over the rounds |");
    }

    @Test
    void aRatioBesideOthersIsNotJudged() {
        Measured disturbed = measured(OURS, Optional.empty(), new Disturbance(0.23, 0.07), 1, 1, 1);

        assertThat(table(HALF, disturbed, measured(THEIRS, 2)))
                .contains("not judged: other processes had 23 % of the cores beside ours; "
                        + "the hypervisor took 7 % of the cores from ours |");
        assertThat(new GoalReport(List.of(disturbed, measured(THEIRS, 2)), List.of(HALF))
                        .text(Language.BRAZILIAN_PORTUGUESE))
                .contains("não avaliado: outros processos usaram 23 % dos núcleos durante ours");
    }

    @Test
    void aRatioOfRoundsThatDoNotAgreeIsNotJudged() {
        Measured wide = measured(OURS, Optional.empty(), QUIET, 8, 10, 14);

        assertThat(table(HALF, wide, measured(THEIRS, 20))).contains("not judged: rounds were 60 % apart for ours |");
    }

    /** What a request allocates depends on the code that ran, and not on what others do. */
    @Test
    void allocationsAreJudgedBesideOthersButNotCold() {
        Disturbance others = new Disturbance(0.5, 0);

        assertThat(table(SMALL, measured(OURS, Optional.empty(), others, 1))).contains("| 50.00 | yes |");
        assertThat(table(SMALL, measured(OURS, Optional.of(Coldness.FEW_REQUESTS), others, 1)))
                .contains("not judged: ours was not warm (too few requests) |");
    }

    @Test
    void statementsThatWereNotCountedWereNotRun() {
        assertThat(table(Goal.statements(NAME, OURS, 0), measured(OURS, 1))).contains("| ≤ 0.00 | – | not run |");
    }

    @Test
    void aSingleStatementIsTooMuchWhereNoneIsAllowed() {
        Measured one = new Measured(OURS, "closed", Optional.empty(), List.of(), OptionalDouble.of(0.01));

        assertThat(table(Goal.statements(NAME, OURS, 0), one)).contains("| 0.01 | **no** |");
    }

    private static String table(Goal goal, Measured... results) {
        return new GoalReport(List.of(results), List.of(goal)).text(Language.ENGLISH);
    }

    private static long notJudged(Goal goal, Measured... results) {
        return new GoalReport(List.of(results), List.of(goal)).notJudged();
    }

    private static Measured measured(Subject subject, int millis) {
        return measured(subject, Optional.empty(), QUIET, millis);
    }

    private static Measured measured(
            Subject subject, Optional<Coldness> coldness, Disturbance disturbance, Integer... millis) {
        return measured(subject, coldness, disturbance, OptionalLong.empty(), millis);
    }

    private static Measured measured(
            Subject subject,
            Optional<Coldness> coldness,
            Disturbance disturbance,
            OptionalLong compiling,
            Integer... millis) {
        Histogram latencies = new Histogram(60_000_000, 3);
        latencies.recordValue(1_000);
        return new Measured(
                subject,
                "closed",
                Optional.of(new Warmth(Duration.ofSeconds(30), 1_000, OptionalDouble.empty(), coldness)),
                List.of(millis).stream()
                        .map(cpu -> new Round(
                                latencies,
                                Duration.ofSeconds(1),
                                new Usage(Duration.ofMillis(cpu), OptionalLong.of(50_000), 0, compiling),
                                disturbance))
                        .toList(),
                OptionalDouble.empty());
    }
}
