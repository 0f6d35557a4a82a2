package digital.webpremios.identity.benchmark.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class DisturbanceTest {

    private static final Offset<Double> CLOSE = Offset.offset(0.0001);
    private static final String STAT = """
            cpu  1000 200 300 9000 50 60 70 80 0 0
            cpu0 500 100 150 4500 25 30 35 40 0 0
            cpu1 500 100 150 4500 25 30 35 40 0 0
            intr 12345
            """;

    @Test
    void processesAreUserNiceAndSystemTimeOfAllCores() {
        assertThat(MachineTimes.of(STAT))
                .isEqualTo(new MachineTimes(Duration.ofSeconds(15), Duration.ofMillis(800), 2));
    }

    @Test
    void aFileWithoutStolenTimeIsRefused() {
        assertThatThrownBy(() -> MachineTimes.of("cpu 1 2 3 4\ncpu0 1 2 3 4\n")).hasMessageContaining("/proc/stat");
    }

    @Test
    void whatNeitherServerNorGeneratorHadWasOfOthers() {
        Disturbance disturbance = Disturbance.between(reading(0, 0, 0, 0, 0), reading(10, 8_000, 2_000, 13_000, 1_000));

        assertThat(disturbance.others()).isEqualTo(0.15, CLOSE);
        assertThat(disturbance.stolen()).isEqualTo(0.05, CLOSE);
    }

    /** The clocks of processes and of the machine tick at different times. */
    @Test
    void nobodyHadLessThanNothing() {
        assertThat(Disturbance.between(reading(0, 0, 0, 0, 0), reading(10, 8_010, 2_000, 10_000, 0)))
                .isEqualTo(new Disturbance(0, 0));
    }

    private static Reading reading(long seconds, long server, long generator, long busy, long stolen) {
        return new Reading(
                TimeUnit.SECONDS.toNanos(seconds),
                new Usage(Duration.ofMillis(server), OptionalLong.empty(), 0, OptionalLong.empty()),
                Duration.ofMillis(generator),
                new MachineTimes(Duration.ofMillis(busy), Duration.ofMillis(stolen), 2));
    }
}
