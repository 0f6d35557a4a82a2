package digital.webpremios.identity.realmconfig.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Tests the estimate of the time that is left. */
final class EstimateTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter said = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void manyTenantsAreCountedWithTheTimeThatIsLeft() {
        Estimate estimate = new Estimate(new PrintWriter(said), 200, clock::get);
        for (int i = 0; i < 200; i++) {
            clock.addAndGet(SECOND);
            estimate.count(i == 70 || i == 80);
        }

        assertThat(said.toString().lines())
                .containsExactly(
                        "50 of 200 tenants; about 2 min left",
                        "100 of 200 tenants, 2 failed; about 100 s left",
                        "150 of 200 tenants, 2 failed; about 50 s left");
    }

    @Test
    void tenThousandTenantsAreCountedInHundredLinesAtMost() {
        Estimate estimate = new Estimate(new PrintWriter(said), 10_000, clock::get);
        for (int i = 0; i < 10_000; i++) {
            estimate.count(false);
        }

        assertThat(said.toString().lines()).hasSize(99).first().isEqualTo("100 of 10000 tenants; about 0 s left");
    }

    @Test
    void fewTenantsAreNotCounted() {
        Estimate estimate = new Estimate(new PrintWriter(said), 99, clock::get);
        for (int i = 0; i < 99; i++) {
            estimate.count(false);
        }

        assertThat(said.toString()).isEmpty();
    }
}
