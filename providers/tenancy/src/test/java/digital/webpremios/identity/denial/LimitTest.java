package digital.webpremios.identity.denial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LimitTest {

    /** Operators' queries and alarms name them. */
    @Test
    void theWordsOfMetricsStay() {
        assertThat(Limit.values())
                .extracting(Limit::label)
                .containsExactly("client", "tenant", "source-address", "failed-authentications");
    }
}
