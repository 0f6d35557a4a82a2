package digital.webpremios.identity.keycloak.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Generates {@code docs/configuration.md} and its translations from the factories. To write them anew:
 * {@code mvn -pl providers/tenancy,providers/keycloak test -Dtest=ConfigurationReferenceTest -Dupdate.reference=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
final class ConfigurationReferenceTest {

    private static final Path DOCS = Path.of("../../docs");
    private static final Path PORTUGUESE = Path.of("src/test/resources/configuration.pt-BR.properties");

    @Test
    void theReferenceSaysWhatTheFactoriesSay() throws IOException {
        assertIsWritten(DOCS.resolve("configuration.md"), new ReferencePage(ReferenceText::english));
    }

    @Test
    void thePortugueseReferenceSaysWhatTheFactoriesSay() throws IOException {
        assertIsWritten(DOCS.resolve("configuration.pt-BR.md"), new ReferencePage(portuguese()::of));
    }

    @Test
    void everyTextOfTheReferenceAndNoOtherIsTranslatedToPortuguese() throws IOException {
        Set<ReferenceText> texts = new LinkedHashSet<>();
        new ReferencePage(text -> {
                    texts.add(text);
                    return text.english();
                })
                .markdown();

        assertThat(portuguese().problems(texts)).as(PORTUGUESE.toString()).isEmpty();
    }

    private static Translation portuguese() throws IOException {
        try (var file = Files.newBufferedReader(PORTUGUESE)) {
            return Translation.read(file);
        }
    }

    private static void assertIsWritten(Path file, ReferencePage page) throws IOException {
        if (Boolean.getBoolean("update.reference")) {
            Files.writeString(file, page.markdown());
        }

        assertThat(file).hasContent(page.markdown());
    }
}
