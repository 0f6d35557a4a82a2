package digital.webpremios.identity.scope;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExcerptTest {

    @Test
    void shortPrintableTextStaysAsItIs() {
        assertThat(Excerpt.of("a b~!")).isEqualTo("a b~!");
        assertThat(Excerpt.of("a".repeat(64))).isEqualTo("a".repeat(64));
    }

    @Test
    void longTextIsCut() {
        assertThat(Excerpt.of("a".repeat(65))).isEqualTo("a".repeat(64) + "...");
    }

    @ParameterizedTest
    @CsvSource({"'a\nb', a?b", "'\u001B[31m', ?[31m", "\u00E9, ?", "'\u2028', ?", "'\u007F', ?"})
    void whatALogCannotShowBecomesAQuestionMark(String text, String shown) {
        assertThat(Excerpt.of(text)).isEqualTo(shown);
    }

    @Property
    void anExcerptOfArbitraryTextIsShortAndPrintable(@ForAll String text) {
        assertThat(Excerpt.of(text)).matches("[\\x20-\\x7E]{0,67}");
    }
}
