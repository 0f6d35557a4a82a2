package digital.webpremios.identity.keycloak.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page tells the same commands in both languages: CI runs those of the English one alone. */
final class CommandsInBothLanguagesTest {

    private static final Path ROOT = Path.of("../..");
    private static final String PORTUGUESE = ".pt-BR.md";
    private static final Pattern BLOCK =
            Pattern.compile("^( *)```sh\\n(.*?)^\\1```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile(" *(?<![^\\s])# .*");

    @ParameterizedTest
    @MethodSource("pages")
    void bothLanguagesHaveTheSameCommands(Path portuguese) throws IOException {
        Path english =
                portuguese.resolveSibling(portuguese.getFileName().toString().replace(PORTUGUESE, ".md"));

        assertThat(commands(portuguese)).isEqualTo(commands(english));
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(PORTUGUESE))
                    .sorted()
                    .toList();
        }
    }

    /** What is typed; comments are written in the page's language. */
    private static List<String> commands(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .flatMap(block -> block.group(2).lines())
                .map(line -> COMMENT.matcher(line).replaceAll("").stripTrailing())
                .toList();
    }
}
