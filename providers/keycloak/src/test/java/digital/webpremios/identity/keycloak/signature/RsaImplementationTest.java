package digital.webpremios.identity.keycloak.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.keycloak.MapScope;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RsaImplementationTest {

    @Test
    void nothingSetMeansTheLibraryIfItIsThere() {
        assertThat(RsaImplementation.of(new MapScope(Map.of()))).isEqualTo(RsaImplementation.AUTO);
    }

    @ParameterizedTest
    @CsvSource({"auto,AUTO", "jdk,JDK", "native,NATIVE"})
    void aKnownValueIsTaken(String value, RsaImplementation expected) {
        assertThat(RsaImplementation.of(new MapScope(Map.of("implementation", value))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JDK", "accp", "yes", "none", "native,jdk"})
    void anyOtherValueIsRefusedByTheOptionsFullName(String value) {
        assertThatThrownBy(() -> RsaImplementation.of(new MapScope(Map.of("implementation", value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spi-signature--RS256--implementation")
                .hasMessageContaining("'" + value + "'")
                .hasMessageContaining("auto, jdk, native");
    }
}
