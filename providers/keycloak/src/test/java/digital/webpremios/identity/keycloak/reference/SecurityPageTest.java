package digital.webpremios.identity.keycloak.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What SECURITY.md says of tests and steps of CI: they are there, and each threat has one. */
final class SecurityPageTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern REFERENCE = Pattern.compile("`(\\w+(?:IT|Test))(?:#(\\w+))?`");

    private static final Pattern STEP = Pattern.compile("`(\\.ci/\\w+)`");

    /** Rows of the tables of threats, which have three cells. */
    private static final Pattern THREAT =
            Pattern.compile("^\\| (?!threat \\|)[^|\\n]+\\|[^|\\n]+\\|([^|\\n]+)\\|$", Pattern.MULTILINE);

    @Test
    void everyTestThatThePageNamesIsThere() throws IOException {
        String page = page();
        Map<String, String> sources = testSources();

        List<MatchResult> references = REFERENCE.matcher(page).results().toList();

        assertThat(references).hasSizeGreaterThan(50).allSatisfy(reference -> {
            assertThat(sources).containsKey(reference.group(1));
            if (reference.group(2) != null) {
                assertThat(sources.get(reference.group(1)))
                        .as(reference.group())
                        .containsPattern("void " + reference.group(2) + "\\(");
            }
        });
    }

    @Test
    void everyStepOfCiThatThePageNamesIsRun() throws IOException {
        String run = Files.readString(ROOT.resolve(".ci/run"));

        assertThat(STEP.matcher(page()).results().map(step -> step.group(1)).toList())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(run).contains("bash " + step + "\n"));
    }

    @Test
    void everyThreatHasATestOrAStep() throws IOException {
        assertThat(THREAT.matcher(page()).results().map(row -> row.group(1)).toList())
                .hasSizeGreaterThan(30)
                .allSatisfy(shownBy -> assertThat(shownBy).containsPattern(REFERENCE + "|" + STEP));
    }

    @Test
    void everyBorderHasItsThreats() throws IOException {
        String model = page().split("## Threat model\n", 2)[1];

        assertThat(Stream.of(model.split("\n### ")).skip(1).toList())
                .hasSize(15)
                .allSatisfy(border -> assertThat(border).contains("| threat | measure | shown by |"));
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("SECURITY.md"));
    }

    /** The text of each test class, by its name; two classes of one name count as one. */
    private static Map<String, String> testSources() throws IOException {
        try (Stream<Path> modules = Stream.of("providers", "themes", "realm-config", "integration-tests")
                .map(ROOT::resolve)) {
            return modules.flatMap(SecurityPageTest::tests)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SecurityPageTest::text,
                            String::concat));
        }
    }

    private static Stream<Path> tests(Path module) {
        try (Stream<Path> files = Files.walk(module)) {
            return files
                    .filter(file -> file.toString().contains("src/test/java"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
