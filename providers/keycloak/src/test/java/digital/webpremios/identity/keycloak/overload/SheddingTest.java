package digital.webpremios.identity.keycloak.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SheddingTest {

    /** Of {@link System#nanoTime} only differences mean something: it may be negative, and it may overflow. */
    @ParameterizedTest
    @ValueSource(longs = {0, -5, Long.MIN_VALUE, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void itIsOnForAShortTimeAfterEachFullQueue(long start) {
        AtomicLong clock = new AtomicLong(start);
        Shedding shedding = new Shedding(clock::get);
        long length = Shedding.LENGTH.toNanos();
        assertThat(shedding.isOn()).isFalse();

        shedding.start();
        assertThat(shedding.isOn()).isTrue();
        clock.addAndGet(length - 1);
        assertThat(shedding.isOn()).isTrue();
        clock.addAndGet(1);
        assertThat(shedding.isOn()).isFalse();

        shedding.start();
        clock.addAndGet(length - 1);
        shedding.start();
        clock.addAndGet(length - 1);
        assertThat(shedding.isOn()).isTrue();
    }
}
