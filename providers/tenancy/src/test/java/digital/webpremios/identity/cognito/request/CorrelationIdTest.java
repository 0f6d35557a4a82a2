package digital.webpremios.identity.cognito.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CorrelationIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "4b1f-77", "a b", "~!\"<>;,=%0a", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void printableCharactersAreKeptAsTheyAre(String value) {
        assertThat(CorrelationId.read(List.of(value))).contains(new CorrelationId(value));
    }

    @Test
    void exactly128CharactersAreKept() {
        assertThat(CorrelationId.read(List.of("x".repeat(128)))).isPresent();
        assertThat(CorrelationId.read(List.of("x".repeat(129)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\tb", "a\nb", "a\u0000", "\u007f", "é", "\u2028", "٤"})
    void anythingElseIsIgnored(String value) {
        assertThat(CorrelationId.read(List.of(value))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new CorrelationId(value));
    }

    @Test
    void noHeaderAndTwoHeadersAreIgnored() {
        assertThat(CorrelationId.read(List.of())).isEmpty();
        assertThat(CorrelationId.read(List.of("a", "b"))).isEmpty();
        assertThat(CorrelationId.read(List.of("a", "a"))).isEmpty();
    }
}
