package digital.webpremios.identity.realmconfig.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Generates {@code docs/tenant-descriptor.md} and its translation from the schema. To write them anew:
 * {@code mvn -pl providers/tenancy,realm-config test -Dtest='ReferencePagesTest,RulesPageTest' -Dupdate.reference=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
final class ReferencePagesTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Path PORTUGUESE = Path.of("src/test/resources/tenant-descriptor.pt-BR.properties");

    @Test
    void theReferenceSaysWhatTheSchemaSays() throws IOException {
        assertIsWritten(DOCS.resolve("tenant-descriptor.md"), new DescriptorPage((key, english) -> english).markdown());
    }

    @Test
    void thePortugueseReferenceSaysItInPortuguese() throws IOException {
        Properties portuguese = portuguese();

        assertIsWritten(
                DOCS.resolve("tenant-descriptor.pt-BR.md"),
                new DescriptorPage((key, english) -> portuguese.getProperty(key, key)).markdown());
    }

    @Test
    void everyTextAndNoOtherIsTranslated() throws IOException {
        Set<String> keys = new HashSet<>();
        new DescriptorPage((key, english) -> {
                    keys.add(key);
                    return english;
                })
                .markdown();

        assertThat(portuguese().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    }

    private static Properties portuguese() throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(PORTUGUESE)) {
            texts.load(file);
        }
        return texts;
    }

    private static void assertIsWritten(Path file, String page) throws IOException {
        if (Boolean.getBoolean("update.reference")) {
            Files.writeString(file, page);
        }

        assertThat(file).hasContent(page);
    }
}
