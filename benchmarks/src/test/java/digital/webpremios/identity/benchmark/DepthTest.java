package digital.webpremios.identity.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.benchmark.measure.Plan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DepthTest {

    @Test
    void aSmokeRunTakesOneShortRoundWithoutWarmUp() {
        Plan plan = Depth.SMOKE.plan(Plan.full());

        assertThat(plan.warmUp()).isEmpty();
        assertThat(plan.more()).isEmpty();
        assertThat(plan.withAtMostRounds(3).rounds()).isOne();
        assertThat(plan.length()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(Depth.SMOKE.length(Selection.all())).isEqualTo("less than a minute");
    }

    @Test
    void aFullRunHasThePlanOfWhatIsMeasured() {
        assertThat(Depth.FULL.plan(Plan.curve())).isEqualTo(Plan.curve());
    }

    @Test
    void aRunTakesAsLongAsAllThatWasSelected() {
        assertThat(Depth.QUICK.length(Selection.all())).matches("about \\d+ minutes");
    }
}
