package digital.webpremios.identity.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RateScheduleTest {

    @Test
    void requestsAreAtEqualDistances() {
        RateSchedule schedule = new RateSchedule(200, Duration.ofSeconds(3));

        assertThat(schedule.requests()).isEqualTo(600);
        assertThat(schedule.offset(0)).isZero();
        assertThat(schedule.offset(1)).isEqualTo(5_000_000);
        assertThat(schedule.offset(599)).isEqualTo(2_995_000_000L);
    }

    @Test
    void distancesThatAreNoWholeNumberDoNotDrift() {
        assertThat(new RateSchedule(3, Duration.ofHours(1)).offset(10_800)).isEqualTo(3_600_000_000_000L);
    }

    @Test
    void atLeastOneRequestIsSent() {
        assertThat(new RateSchedule(0.1, Duration.ofSeconds(1)).requests()).isEqualTo(1);
    }

    @Test
    void aRateThatIsNotAboveZeroIsRefused() {
        assertThatThrownBy(() -> new RateSchedule(0, Duration.ofSeconds(1))).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new RateSchedule(Double.NaN, Duration.ofSeconds(1)))
                .hasMessageContaining("above 0");
    }
}
