package digital.webpremios.identity.keycloak.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class LineRateTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1); // nanoTime may overflow
    private final LineRate rate = new LineRate(2, now::get);

    @Test
    void ofEachKindSoManyLinesAreAdmittedInAnInterval() {
        assertThat(rate.admit("a")).hasValue(0);
        assertThat(rate.admit("a")).hasValue(0);
        assertThat(rate.admit("a")).isEmpty();
        assertThat(rate.admit("b")).hasValue(0);
    }

    @Test
    void theFirstLineOfTheNextIntervalTellsHowManyWereNotLogged() {
        for (int i = 0; i < 5; i++) {
            rate.admit("a");
        }
        now.addAndGet(LineRate.INTERVAL.toNanos());

        assertThat(rate.admit("a")).hasValue(3);
        assertThat(rate.admit("a")).hasValue(0);
        assertThat(rate.admit("a")).isEmpty();
    }

    @Test
    void kindsWithoutRoomShareOne() {
        for (int i = 0; i < LineRate.MOST_KINDS; i++) {
            rate.admit("kind " + i);
        }

        assertThat(rate.admit("one more")).hasValue(0);
        assertThat(rate.admit("another")).hasValue(0);
        assertThat(rate.admit("a third")).isEmpty();
        assertThat(rate.admit("kind 0")).hasValue(0);
    }
}
