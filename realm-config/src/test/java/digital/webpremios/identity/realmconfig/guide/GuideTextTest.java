package digital.webpremios.identity.realmconfig.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the sentences of guides. */
final class GuideTextTest {

    /** A value's place, or a term in code. */
    private static final Pattern FIXED = Pattern.compile("\\{\\d}|`[^`]*`");

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameValuesAndTerms() throws IOException {
        assertThat(fixedParts(GuideLanguage.PORTUGUESE)).isEqualTo(fixedParts(GuideLanguage.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 segundos",
        "1,1 segundo",
        "90,90 segundos",
        "60,1 minuto",
        "3600,1 hora",
        "5400,90 minutos",
        "86400,1 dia",
        "31536000,365 dias"
    })
    void aTimeIsWrittenInItsLargestWholeUnit(long seconds, String written) {
        assertThat(GuideText.in(GuideLanguage.PORTUGUESE).time(seconds)).isEqualTo(written);
    }

    @Test
    void aValueIsNeverTakenForASentence() {
        assertThat(GuideText.in(GuideLanguage.ENGLISH).of("rules.limit.client", "{1}$1\\", "2"))
                .contains("ask for {1}$1\\ tokens", "2 at once");
    }

    private static Map<String, List<String>> fixedParts(GuideLanguage language) throws IOException {
        Properties sentences = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/guide", language.tag() + ".properties"))) {
            sentences.load(file);
        }
        return sentences.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> FIXED.matcher(sentences.getProperty(key))
                                .results()
                                .map(MatchResult::group)
                                .sorted()
                                .toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
