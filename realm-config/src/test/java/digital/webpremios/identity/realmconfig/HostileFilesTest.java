package digital.webpremios.identity.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorText;
import digital.webpremios.identity.realmconfig.terminal.PrintableWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests commands with malformed files: each ends with clear lines, exit code 1 or 2 and no stack trace. */
final class HostileFilesTest {

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter output = new StringWriter();

    static List<String> descriptors() {
        return List.of(
                "",
                "null",
                "[]",
                "realm",
                "[".repeat(100_000),
                "{a: ".repeat(20_000),
                "a: *b",
                "realm: a\nrealm: b",
                "\"\\u001b[2J\": 1",
                "realm: \"a\\nforged: done\"",
                "realm: \"\\u009b2J\\u202e\"",
                "environments: null",
                "environments: {uat: null}",
                "clients: [1]",
                "#" + "x".repeat(2_000_000),
                DescriptorText.WHOLE.replace("display-name: Campanha", "display-name: \"\\e]0;evil\\a\\N\\L\""),
                DescriptorText.WHOLE + "environments: {\"u\\nforged: done\": {}}");
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void aDescriptorThatIsNone(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("campaign.yaml"), text);

        for (String format : List.of("text", "json", "sarif")) {
            assertThat(run("check", "--format=" + format, file.toString())).isEqualTo(1);
            assertHarmless();
        }
        assertThat(run("render", file.toString())).isEqualTo(1);
        assertOneLine();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marker:x:0:0:marker:/root:/bin/sh\nmarker:x:1:1::/:/bin/false\n",
                "marker",
                "'marker of a secret'",
                "--- >\n  -----BEGIN PRIVATE KEY-----\n  marker\n",
                "- marker\n- marker: x\n",
                "# a file\n%marker\n",
                "x `marker`: [marker",
                "\"marker",
                "@marker",
                "marker:$6$marker:\n  [daemon:*:1:\n"
            })
    void nothingOfAFileThatIsNoMappingIsShownAlsoBehindALink(String text) throws IOException {
        Path target = Files.writeString(directory.resolve("target"), text);
        Path link = Files.createSymbolicLink(directory.resolve("campaign.yaml"), target);
        Path whole = Files.writeString(directory.resolve("whole.yaml"), DescriptorText.WHOLE);

        for (String format : List.of("text", "json", "sarif")) {
            assertThat(run("check", "--format=" + format, link.toString())).isEqualTo(1);
            assertThat(output.toString()).contains("campaign.yaml").doesNotContain("marker");
        }
        for (String command : List.of("render", "describe")) {
            assertThat(run(command, link.toString())).isEqualTo(1);
            assertThat(output.toString()).contains("campaign.yaml").doesNotContain("marker");
        }
        run("apply", "--server=http://127.0.0.1:1", "--users=" + link, whole.toString());
        assertThat(output.toString()).doesNotContain("marker");
    }

    @Test
    void aDescriptorThatIsNoUtf8OrNoFile() throws IOException {
        Path file = Files.write(directory.resolve("campaign.yaml"), "realm: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("render", file.toString())).isEqualTo(1);
        assertOneLine();
        assertThat(output.toString()).contains("UTF-8");

        assertThat(run("render", directory.resolve("nowhere.yaml").toString())).isEqualTo(1);
        assertOneLine();
    }

    static List<String> realms() {
        return List.of(
                "",
                "null",
                "[]",
                "1",
                "{",
                "{}{}",
                "[".repeat(100_000),
                "{\"a\":".repeat(5_000),
                "{\"realm\":\"a\",\"realm\":\"a\"}",
                "{\"realm\":null}",
                "{\"realm\":\"\\u001b[2J\"}",
                "{\"realm\":\"a\",\"clients\":{\"a\":1},\"attributes\":[]}",
                "{\"realm\":\"a\",\"attributes\":{\"webpremios.tenant-id\":\"\\u202e\\nforged: done\"}}");
    }

    @ParameterizedTest
    @MethodSource("realms")
    void aRealmFileThatIsNone(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("a.json"), text);

        assertThat(run("describe", file.toString())).isEqualTo(1);
        assertOneLine();
        assertThat(output.toString()).contains("a.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"realm\":\"campaign\",\"users\":[1]}",
                "{\"realm\":\"campaign\",\"users\":{}}x",
                "{\"realm\":\"campaign\",\"realm\":\"campaign\"}",
                "{\"realm\":[],\"users\":[]}",
                "{\"realm\":\"\\u001b[2J\\nforged: done\",\"users\":[]}",
                "{\"realm\":\"master\",\"users\":[]}"
            })
    void aUsersFileThatIsNone(String text) throws IOException {
        Path users = Files.writeString(directory.resolve("users.json"), text);
        Path file = Files.writeString(directory.resolve("campaign.yaml"), DescriptorText.WHOLE);

        int exitCode = run(
                "apply",
                "--server=http://127.0.0.1:1",
                "--user=a",
                "--password-file=" + Files.writeString(directory.resolve("password"), "x"),
                "--users=" + users,
                file.toString());

        assertThat(exitCode).isEqualTo(1);
        assertHarmless();
    }

    @Test
    void aFileOfAPasswordThatNeverEndsIsNotRead() throws IOException {
        Path file = Files.writeString(directory.resolve("campaign.yaml"), DescriptorText.WHOLE);
        for (String password : List.of(
                "/dev/zero", directory.toString(), directory.resolve("nowhere").toString())) {
            assertThat(run(
                            "diff",
                            "--server=http://127.0.0.1:1",
                            "--user=a",
                            "--password-file=" + password,
                            file.toString()))
                    .isEqualTo(2);
            assertOneLine();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"master", "MASTER", "Master", "mASTER"})
    void theAdministrationsRealmIsRefusedByEveryCommand(String realm) throws IOException {
        Path file = Files.writeString(
                directory.resolve(realm + ".yaml"), DescriptorText.WHOLE.replace("realm: campaign", "realm: " + realm));
        String server = "--server=http://127.0.0.1:1";
        String password = "--password-file=" + Files.writeString(directory.resolve("password"), "x");

        for (List<String> arguments : List.of(
                List.of("check", file.toString()),
                List.of("render", "--into=" + directory, file.toString()),
                List.of("apply", "--yes", server, "--user=a", password, file.toString()),
                List.of("diff", server, "--user=a", password, file.toString()),
                List.of("export", server, "--user=a", password, "--into=" + directory, realm),
                List.of("import-cognito", "--from=.", "--into=" + directory, "--tenant-id=1", "--realm=" + realm),
                List.of(
                        "new",
                        "--realm=" + realm,
                        "--display-name=x",
                        "--tenant-id=1",
                        "--host=a.example",
                        "--client=c"))) {
            assertThat(run(arguments.toArray(String[]::new)))
                    .as(arguments + ": " + output)
                    .isBetween(1, 2);
            assertThat(output.toString()).as(arguments.toString()).contains("not 'master'");
            assertHarmless();
        }
        assertThat(directory.resolve(realm + ".json")).doesNotExist();
    }

    private int run(String... arguments) {
        output.getBuffer().setLength(0);
        PrintWriter writer = PrintableWriter.to(output);
        int exitCode = RealmConfig.commandLine().setOut(writer).setErr(writer).execute(arguments);
        writer.flush();
        return exitCode;
    }

    private void assertOneLine() {
        assertHarmless();
        assertThat(output.toString())
                .startsWith("realm-config: ")
                .hasLineCount(1)
                .doesNotContain("null (");
    }

    private void assertHarmless() {
        assertThat(output.toString())
                .isNotBlank()
                .doesNotContain("\tat ", "Exception:")
                .doesNotContainPattern(
                        "[\\p{Cntrl}&&[^\\n]]|[\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");
        assertThat(output.toString().lines()).noneMatch(line -> line.startsWith("forged"));
    }
}
