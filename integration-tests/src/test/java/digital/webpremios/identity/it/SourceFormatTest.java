package digital.webpremios.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks the source format of this project beyond what the formatter does: the length of comment lines, and final test
 * classes.
 */
final class SourceFormatTest {

    private static final Path PROJECT = Path.of("..");
    private static final List<String> FOLDERS = List.of(
            "benchmarks/core/src",
            "benchmarks/peers/bare-signer/src",
            "benchmarks/peers/spring-authorization-server/src",
            "benchmarks/src",
            "integration-tests/probe/src",
            "integration-tests/spring-web-app/src",
            "integration-tests/src",
            "providers/keycloak/src",
            "providers/tenancy/src",
            "realm-config/src",
            "test-servers/src",
            "themes/src");
    private static final int LONGEST_LINE = 120;

    /** A comment of more than one word: a word alone, such as a long URL, cannot be wrapped. */
    private static final Pattern COMMENT = Pattern.compile("\\s*(/?\\*+|//) *\\S+ .*");

    private static final Pattern TEST_CLASS =
            Pattern.compile("^(public )?((final|abstract) class|@interface) ", Pattern.MULTILINE);

    /** The formatter wraps code, and leaves comments as they are. */
    @Test
    void noLineOfACommentIsLongerThan120Characters() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.length() > LONGEST_LINE && COMMENT.matcher(line).matches()) {
                    tooLong.add(file + ":" + (i + 1));
                }
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyTestClassIsFinal() throws IOException {
        List<Path> open = new ArrayList<>();
        for (Path file : sources()) {
            if (file.toString().matches(".*(Test|IT)\\.java")
                    && !TEST_CLASS.matcher(Files.readString(file)).find()) {
                open.add(file);
            }
        }

        assertThat(open).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertThat(sources).isNotEmpty();
        return sources;
    }
}
