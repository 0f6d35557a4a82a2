package digital.webpremios.identity.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.keycloak.MapScope;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetricsOptionsTest {

    @Test
    void nothingSetMeansAHundredTenants() {
        assertThat(MetricsOptions.of(new MapScope(Map.of())).maxTenants()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "10000"})
    void aNumberInTheRangeIsTaken(String value) {
        assertThat(MetricsOptions.of(new MapScope(Map.of("max-tenants", value))).maxTenants())
                .isEqualTo(Integer.parseInt(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10001", "many", "1.5", "99999999999", "0x10"})
    void anyOtherValueIsRefusedByTheOptionsFullName(String value) {
        assertThatThrownBy(() -> MetricsOptions.of(new MapScope(Map.of("max-tenants", value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spi-events-listener--webpremios-token-metrics--max-tenants")
                .hasMessageContaining("'" + value + "'")
                .hasMessageContaining("from 0 to 10000");
    }
}
