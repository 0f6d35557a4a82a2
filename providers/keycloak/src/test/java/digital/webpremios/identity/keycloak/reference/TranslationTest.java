package digital.webpremios.identity.keycloak.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TranslationTest {

    private static final ReferenceText BURST = new ReferenceText("limit/burst", "Requests at once.");

    @Test
    void aTranslatedTextIsGivenAndNothingIsToBeDone() {
        Translation translation = new Translation(Map.of(BURST.key(), "Requisições de uma vez."));

        assertThat(translation.of(BURST)).isEqualTo("Requisições de uma vez.");
        assertThat(translation.problems(Set.of(BURST))).isEmpty();
    }

    @Test
    void aMissingTranslationIsAskedForWithTheLineToAdd() {
        assertThat(new Translation(Map.of()).problems(Set.of(BURST)))
                .containsExactly("translate: " + BURST.key() + " = Requests at once.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Requests at once."})
    void aLineThatTranslatesNothingIsAskedForStill(String text) {
        assertThat(new Translation(Map.of(BURST.key(), text)).problems(Set.of(BURST)))
                .hasSize(1);
    }

    @Test
    void aTranslationOfAnOlderWordingCountsNoMore() {
        Translation translation = new Translation(Map.of(BURST.key(), "Requisições de uma vez."));
        ReferenceText changed = new ReferenceText(BURST.owner(), "Requests at once, at most.");

        assertThat(translation.of(changed)).isEqualTo(changed.english());
        assertThat(translation.problems(Set.of(changed)))
                .containsExactly(
                        "take out, its English text changed or is gone: " + BURST.key(),
                        "translate: " + changed.key() + " = Requests at once, at most.");
    }

    @Test
    void aTranslationThatBelongsToNothingIsToBeTakenOut() {
        Translation translation =
                new Translation(Map.of(BURST.key(), "Requisições de uma vez.", "limit/gone@00000000", "Foi embora."));

        assertThat(translation.problems(Set.of(BURST)))
                .singleElement()
                .asString()
                .contains("limit/gone@00000000");
    }

    @Test
    void theSameWordsOfAnotherSettingAreAnotherText() {
        Translation translation = new Translation(Map.of(BURST.key(), "Requisições de uma vez."));

        assertThat(translation.problems(Set.of(BURST, new ReferenceText("other/burst", BURST.english()))))
                .hasSize(1);
    }

    @Test
    void aFileHasAccentsAndLinesInTwo() throws IOException {
        Translation translation =
                Translation.read(new StringReader(BURST.key() + " = Requisições \\\n    de uma vez.\n"));

        assertThat(translation.of(BURST)).isEqualTo("Requisições de uma vez.");
    }

    @Test
    void aFileWithALineTwiceIsRefused() {
        assertThatThrownBy(() -> Translation.read(new StringReader("a@0 = um\na@0 = dois\n")))
                .hasMessageContaining("a@0");
    }
}
