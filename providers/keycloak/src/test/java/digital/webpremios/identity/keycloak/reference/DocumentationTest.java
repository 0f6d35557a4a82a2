package digital.webpremios.identity.keycloak.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the documentation: their links, and their translations. */
final class DocumentationTest {

    private static final Path ROOT = Path.of("../..");

    /** Pages in English only; the decisions are too. */
    private static final Set<String> ENGLISH_ONLY =
            Set.of("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "docs/check-rules.md", "docs/compatibility.md");

    @ParameterizedTest
    @MethodSource("pages")
    void everyLocalLinkOfAPageLeadsToAFileAndToAHeadingOfIt(MarkdownPage page) {
        assertThat(page.localLinks()).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]);
            assertThat(target).exists();
            if (parts.length == 2) {
                assertThat(MarkdownPage.of(target).anchors()).as(link).contains(parts[1]);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("translatedPages")
    void aPageHasATranslationWithTheSameCommands(MarkdownPage page) {
        assertThat(page.translation()).exists();
        assertThat(MarkdownPage.of(page.translation()).commands()).isEqualTo(page.commands());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationBelongsToAPageAndLinksToTranslations(MarkdownPage translation) {
        assertThat(translation.original()).exists();
        assertThat(translation.localLinks().stream().skip(1).map(link -> link.split("#", 2)[0]))
                .allSatisfy(link -> assertThat(pages())
                        .as(link)
                        .noneMatch(page -> page.file()
                                        .equals(translation
                                                .file()
                                                .resolveSibling(link)
                                                .normalize())
                                && Files.exists(page.translation())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.pt-BR.md"})
    void theReadmeHasAtMost120Lines(String page) throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve(page))).hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void theIndexesNameEveryPage() {
        Path docs = ROOT.resolve("docs");
        for (String index :
                List.of("README.md", "decisions/README.md", "integrators/README.md", "integradores/README.md")) {
            MarkdownPage page = MarkdownPage.of(docs.resolve(index));
            Path folder = page.file().resolveSibling("");
            assertThat(page.localLinks().stream().map(Path::of))
                    .containsAll(markdown(folder)
                            .filter(file -> folder.equals(file.resolveSibling("")))
                            .filter(file -> !file.toString().endsWith(".pt-BR.md"))
                            .filter(file -> !file.equals(page.file()))
                            .map(Path::getFileName)
                            .toList());
        }
    }

    static Stream<MarkdownPage> pages() {
        try (Stream<Path> top = Files.list(ROOT)) {
            List<Path> files = Stream.concat(
                            top.filter(file -> file.toString().endsWith(".md")), markdown(ROOT.resolve("docs")))
                    .sorted()
                    .toList();
            return files.stream().map(MarkdownPage::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<MarkdownPage> translatedPages() {
        return pages().filter(page -> !page.isPortuguese())
                .filter(page -> !page.file().startsWith(ROOT.resolve("docs/decisions")))
                .filter(page ->
                        !ENGLISH_ONLY.contains(ROOT.relativize(page.file()).toString()));
    }

    static Stream<MarkdownPage> translations() {
        return pages().filter(MarkdownPage::isPortuguese);
    }

    private static Stream<Path> markdown(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
