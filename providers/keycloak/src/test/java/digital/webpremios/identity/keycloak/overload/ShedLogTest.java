package digital.webpremios.identity.keycloak.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShedLogTest {

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MIN_VALUE, Long.MAX_VALUE - 1})
    void theFirstIsToldAtOnceAndTheRestTogetherLater(long start) {
        AtomicLong clock = new AtomicLong(start);
        ShedLog log = new ShedLog(clock::get);

        assertThat(log.add()).hasValue(1);
        for (int request = 0; request < 5; request++) {
            assertThat(log.add()).isEmpty();
        }
        clock.addAndGet(ShedLog.INTERVAL.toNanos() - 1);
        assertThat(log.add()).isEmpty();
        clock.addAndGet(1);
        assertThat(log.add()).hasValue(7);
        assertThat(log.add()).isEmpty();
    }
}
