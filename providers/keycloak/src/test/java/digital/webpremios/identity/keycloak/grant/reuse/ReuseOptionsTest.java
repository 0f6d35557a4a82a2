package digital.webpremios.identity.keycloak.grant.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.keycloak.MapScope;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReuseOptionsTest {

    @Test
    void nothingSetMeansThirtyTwoMegabytes() {
        assertThat(ReuseOptions.of(new MapScope(Map.of()))).isEqualTo(new ReuseOptions(32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "1024"})
    void aNumberInTheRangeIsTaken(String value) {
        assertThat(ReuseOptions.of(new MapScope(Map.of("reused-tokens-megabytes", value)))
                        .megabytes())
                .isEqualTo(Integer.parseInt(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1025", "many", "1.5", "99999999999", "32m"})
    void anyOtherValueIsRefusedByTheOptionsFullName(String value) {
        assertThatThrownBy(() -> ReuseOptions.of(new MapScope(Map.of("reused-tokens-megabytes", value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spi-oauth2-grant-type--client_credentials--reused-tokens-megabytes")
                .hasMessageContaining("'" + value + "'")
                .hasMessageContaining("from 0 to 1024");
    }
}
