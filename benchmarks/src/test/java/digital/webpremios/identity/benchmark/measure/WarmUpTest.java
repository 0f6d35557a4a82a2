package digital.webpremios.identity.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WarmUpTest {

    private final WarmUp warmUp = new WarmUp(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(32));

    @Test
    void fewerThanSixWindowsSayNothing() {
        assertThat(warmUp.isWarm(List.of())).isFalse();
        assertThat(warmUp.isWarm(List.of(1.0, 1.0, 1.0, 1.0, 1.0))).isFalse();
    }

    @Test
    void aCostThatFallsIsNotWarm() {
        assertThat(warmUp.isWarm(List.of(2.0, 1.8, 1.7, 1.6, 1.5, 1.4))).isFalse();
    }

    @Test
    void aCostThatFallsByOnePercentAWindowIsNotWarm() {
        assertThat(warmUp.isWarm(List.of(1.00, 0.99, 0.98, 0.97, 0.96, 0.95))).isFalse();
    }

    @Test
    void aCostThatHasStoppedFallingIsWarm() {
        assertThat(warmUp.isWarm(List.of(2.0, 1.5, 1.0, 1.0, 1.0, 0.99, 1.0, 0.99)))
                .isTrue();
    }

    @Test
    void oneDisturbedWindowDoesNotMakeItWarm() {
        assertThat(warmUp.isWarm(List.of(2.0, 1.8, 1.6, 1.4, 5.0, 1.0))).isFalse();
    }

    @Test
    void aCostThatStandsStillBeforeTheLeastTimeIsNotWarm() {
        WarmUp longer = new WarmUp(Duration.ofSeconds(5), Duration.ofSeconds(40), Duration.ofSeconds(60));

        assertThat(longer.isWarm(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0))).isFalse();
        assertThat(longer.isWarm(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)))
                .isTrue();
    }

    @Test
    void aLeastTimeThatIsLongerThanTheMostIsRefused() {
        assertThatThrownBy(() -> new WarmUp(Duration.ofSeconds(1), Duration.ofSeconds(31), Duration.ofSeconds(30)))
                .hasMessageContaining("is over before");
    }

    @Test
    void aWindowThatDoesNotFitInIsNotBegun() {
        assertThat(warmUp.isOver(5)).isFalse();
        assertThat(warmUp.isOver(6)).isTrue();
    }

    @Test
    void aWarmUpThatCouldNeverBeFoundWarmIsRefused() {
        assertThatThrownBy(() -> new WarmUp(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(29)))
                .hasMessageContaining("no room for 6 windows");
    }
}
