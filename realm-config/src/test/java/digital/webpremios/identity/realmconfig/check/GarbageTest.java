package digital.webpremios.identity.realmconfig.check;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.rule.FileRules;
import digital.webpremios.identity.realmconfig.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that {@code check} reports malformed files as findings. */
final class GarbageTest {

    @TempDir
    private Path directory = Path.of("");

    static Stream<Arguments> garbage() {
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        return Stream.of(
                Arguments.of("every byte", everyByte, "file", "UTF-8"),
                Arguments.of("UTF-16", CheckedTexts.GOOD.getBytes(UTF_16), "file", "UTF-8"),
                Arguments.of(
                        "huge", "#".repeat(SourceFile.MAX_BYTES).concat("\n").getBytes(UTF_8), "file", "larger"),
                Arguments.of("empty", new byte[0], "yaml", "empty"),
                Arguments.of("a comment", "# nothing\n".getBytes(UTF_8), "yaml", "empty"),
                Arguments.of("tabs", "realm:\n\ta: b\n".getBytes(UTF_8), "yaml", "TAB"),
                Arguments.of("an escape", "realm: \u001b[31m\n".getBytes(UTF_8), "yaml", "U+001B"),
                Arguments.of("an open quote", "realm: 'a\n".getBytes(UTF_8), "yaml", "quoted"),
                Arguments.of("an anchor", "a: &a [x]\nb: *a\n".getBytes(UTF_8), "yaml", "anchors"),
                Arguments.of("a bomb", bomb().getBytes(UTF_8), "yaml", "anchors"),
                Arguments.of("a loop", "&a [*a]\n".getBytes(UTF_8), "yaml", "anchors"),
                Arguments.of("two documents", "a: b\n---\nc: d\n".getBytes(UTF_8), "yaml", "second document"),
                Arguments.of("a list as a name", "? [a]\n: b\n".getBytes(UTF_8), "yaml", "name"),
                Arguments.of("deep lists", "[".repeat(100_000).getBytes(UTF_8), "yaml", "deep"),
                Arguments.of("deep mappings", "{a: ".repeat(100_000).getBytes(UTF_8), "yaml", "deep"),
                Arguments.of("a word", "hello\n".getBytes(UTF_8), "schema", "the file is a text"),
                Arguments.of("a list", "- a\n".getBytes(UTF_8), "schema", "the file is a list"),
                Arguments.of("JSON", "{\"realm\": \"x\"}".getBytes(UTF_8), "schema", "missing"),
                Arguments.of(
                        "no environments", "environments: [uat]\n".getBytes(UTF_8), "schema", "environments is a list"),
                Arguments.of(
                        "an environment of nothing",
                        "environments: {uat: }\n".getBytes(UTF_8),
                        "schema",
                        "uat is empty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("garbage")
    void garbageIsAFindingAndDoesNotKeepOthersFromBeingChecked(String name, byte[] content, String rule, String message)
            throws IOException {
        Files.write(directory.resolve("garbage.yaml"), content);
        Files.writeString(directory.resolve("other.yaml"), CheckedTexts.GOOD.replace("mfa: required", "mfa: x"));

        List<Finding> findings = CheckedTexts.check(Optional.empty(), directory);

        assertThat(findings)
                .filteredOn(finding -> finding.at().file().endsWith("garbage.yaml"))
                .isNotEmpty()
                .anySatisfy(finding -> {
                    assertThat(finding.rule().id()).isEqualTo(rule);
                    assertThat(finding.message()).contains(message).doesNotContain("\n");
                });
        assertThat(findings).anySatisfy(finding -> assertThat(finding.message()).contains("participants.mfa is 'x'"));
    }

    @Test
    void aByteOrderMarkAndLineEndsOfWindowsAreNothingToSpeakOf() throws IOException {
        Files.write(
                directory.resolve("campaign.yaml"),
                ("\uFEFF" + CheckedTexts.GOOD.replace("\n", "\r\n")).getBytes(UTF_8));

        assertThat(CheckedTexts.check(Optional.empty(), directory)).isEmpty();
    }

    @Test
    void whatIsNoFileIsAFinding() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Path broken = Files.createSymbolicLink(directory.resolve("broken.yaml"), Path.of("nowhere"));
        Path directoryNamedSo = Files.createDirectory(directory.resolve("directory.yaml"));
        Map<Path, String> expected = Map.of(
                empty,
                "no file *.yaml",
                broken,
                "no such file",
                directoryNamedSo,
                "no file *.yaml",
                Path.of("/dev/null"),
                "it is not a file",
                directory.resolve("nowhere"),
                "no such file");

        expected.forEach((path, message) -> assertThat(CheckedTexts.check(Optional.empty(), path))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(FileRules.FILE);
                    assertThat(finding.at().file()).isEqualTo(path.toString());
                    assertThat(finding.message()).contains(message);
                }));
    }

    @Test
    void aFileThatMayNotBeReadIsAFinding() throws IOException {
        Path file = new CheckedTexts(directory).write("campaign.yaml", CheckedTexts.GOOD);
        assumeThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file)).as("root may read anything").isFalse();

        assertThat(CheckedTexts.check(Optional.empty(), directory))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("it may not be read"));
    }

    @Test
    void aFileIsCheckedOnceHoweverItIsNamed() throws IOException {
        Path file = new CheckedTexts(directory).write("campaign.yaml", CheckedTexts.GOOD);
        Path link = Files.createSymbolicLink(directory.resolve("link.yaml"), file);
        Files.createSymbolicLink(directory.resolve("loop"), directory);

        assertThat(CheckedTexts.check(Optional.empty(), file, link, directory, directory.resolve("loop")))
                .isEmpty();
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append(before);
            bomb.append((", " + before).repeat(8)).append("]\n");
        }
        return bomb.toString();
    }
}
