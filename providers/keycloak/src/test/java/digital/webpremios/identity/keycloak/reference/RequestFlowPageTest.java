package digital.webpremios.identity.keycloak.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/request-flow.md}: it names classes, and a class that was renamed must not stay there. */
final class RequestFlowPageTest {

    private static final Path ROOT = Path.of("../..");

    /** A class in the text, or in the diagram. */
    private static final Pattern CLASS =
            Pattern.compile("`([A-Z][A-Za-z0-9]+)`|\\b([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?= -->|$)", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"request-flow.md", "request-flow.pt-BR.md"})
    void everyClassThatThePageNamesIsThere(String page) throws IOException {
        assertThat(names(page)).hasSizeGreaterThan(40);
        assertThat(ours()).containsAll(names(page));
    }

    @Test
    void bothLanguagesNameTheSameClassesInTheSameOrder() throws IOException {
        assertThat(names("request-flow.pt-BR.md")).isEqualTo(names("request-flow.md"));
    }

    private static List<String> names(String page) throws IOException {
        return CLASS.matcher(Files.readString(ROOT.resolve("docs").resolve(page)))
                .results()
                .map(RequestFlowPageTest::name)
                .toList();
    }

    private static String name(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static Set<String> ours() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("providers"))) {
            return files.filter(file -> file.toString().contains("src/main/java"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
