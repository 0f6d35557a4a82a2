package digital.webpremios.identity.realmconfig.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Tests the output formats, options and exit codes of {@code check}. */
final class CheckCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private CheckedTexts texts = new CheckedTexts(Path.of(""));

    @BeforeEach
    void texts() {
        texts = new CheckedTexts(directory);
    }

    @Test
    void withoutErrorItEndsWithZeroAndSaysNothingOnStandardError() {
        texts.write("campaign.yaml", CheckedTexts.GOOD);

        assertThat(run(directory.toString())).isZero();
        assertThat(output.toString().strip()).isEqualTo("0 errors, 0 warnings");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void aWarningAloneEndsWithZeroUnlessItIsStrict() {
        Path file = texts.write("other.yaml", CheckedTexts.GOOD);

        assertThat(run(file.toString())).isZero();
        assertThat(run("--strict", file.toString())).isEqualTo(1);
        assertThat(output.toString())
                .startsWith(file + ":1:8: warning [file-name] the realm 'campaign' is in a file named other.yaml — "
                        + "Rename the file.");
    }

    @Test
    void everyProblemOfEveryFileIsToldAtOnceSortedByPlace() {
        Path first = texts.write(
                "campaign.yaml",
                CheckedTexts.GOOD
                        .replace("realm: campaign", "realm: ../etc")
                        .replace("[openid, email]", "[openid, a/b]"));
        Path second = texts.write("other.yaml", "realm: other\n\ttenant-id: 1\n");
        Path third = texts.write("third.yaml", CheckedTexts.GOOD.replace("mfa: required", "mfa: sometimes"));

        assertThat(run(third.toString(), second.toString(), first.toString())).isEqualTo(1);
        assertThat(output.toString().lines().map(line -> line.replaceFirst("] .*", "]")))
                .containsSubsequence(
                        first + ":1:8: error [schema]",
                        first + ":24:22: error [unknown-scope]",
                        second + ":2:1: error [yaml]",
                        third + ":54:8: error [schema]");
        String once = output.toString();
        output.getBuffer().setLength(0);
        run(first.toString(), third.toString(), second.toString(), directory.toString());
        assertThat(output).hasToString(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format=xml FILE", "--environment=UAT FILE", "--bogus FILE", ""})
    void wrongUsageEndsWithTwoAndOneMessage(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)))
                .isEqualTo(2);
        assertThat(errors.toString()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @Test
    void jsonHasTheDocumentedMembers() throws IOException {
        Path file =
                texts.write("other.yaml", CheckedTexts.GOOD + "environments: {production: {}, uat: {locales: [fr]}}\n");

        assertThat(run("--format", "json", file.toString())).isEqualTo(1);
        JsonNode report = JSON.readTree(output.toString());
        assertThat(report.path("version").asInt()).isEqualTo(1);
        assertThat(report.path("errors").asInt()).isEqualTo(2);
        assertThat(report.path("warnings").asInt()).isEqualTo(2);
        JsonNode finding = report.path("findings").path(0);
        assertThat(finding.fieldNames())
                .toIterable()
                .containsExactly("file", "line", "column", "rule", "severity", "message", "remedy", "environments");
        assertThat(report.path("findings").findValues("environments").toString())
                .contains("[\"uat\"]");
    }

    @Test
    void sarifIsValidAndPointsAtRulesAndLines() throws IOException {
        Path file = texts.write("a name: 100% ü.yaml", CheckedTexts.GOOD.replace("[pt-BR, en]", "[fr]"));

        assertThat(run("--format", "sarif", file.toString())).isEqualTo(1);
        JsonNode log = JSON.readTree(output.toString());
        assertThat(sarifSchema().validate(log)).isEmpty();
        JsonNode run = log.path("runs").path(0);
        for (JsonNode result : run.path("results")) {
            assertThat(run.at("/tool/driver/rules")
                            .path(result.path("ruleIndex").asInt())
                            .path("id"))
                    .isEqualTo(result.path("ruleId"));
        }
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .endsWith("/a%20name:%20100%25%20%C3%BC.yaml");
        assertThat(run.at("/results/1/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void sarifWithoutFindingsIsValidAndABrokenOneIsNot() throws IOException {
        run("--format", "SARIF", texts.write("campaign.yaml", CheckedTexts.GOOD).toString());

        assertThat(sarifSchema().validate(JSON.readTree(output.toString()))).isEmpty();
        assertThat(sarifSchema().validate(JSON.readTree(output.toString().replace("2.1.0", "2.0.0"))))
                .isNotEmpty();
    }

    @Test
    void secretsAreLookedForWhenAskedAndNeverShown() throws IOException {
        Path file = texts.write("campaign.yaml", CheckedTexts.GOOD);
        Path secrets = Files.writeString(
                directory.resolve("env"), "# secrets\nPARTNER_SECRET=hush1\nexport ANA_PASSWORD=hush2\n");
        Path vault = Files.createDirectory(directory.resolve("vault"));
        Files.writeString(vault.resolve("campaign_web-secret"), "hush3");
        Files.writeString(vault.resolve("campaign_smtp"), "");

        int exitCode = run(
                "--with-secrets",
                "--secrets-env",
                secrets.toString(),
                "--vault-dir",
                vault.toString(),
                file.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(output.toString())
                .doesNotContain("hush", "web-secret", "PARTNER_SECRET", "ANA_PASSWORD")
                .contains("[unresolved-secret] no secret was found for vault:smtp", "vault:old-pool")
                .contains("2 errors");
    }

    @Test
    void aSecretThatStandsInTheDescriptorIsAnErrorThatDoesNotShowIt() {
        Path file = texts.write(
                "campaign.yaml",
                CheckedTexts.GOOD.replace("env:PARTNER_SECRET", "hunter2").replace("vault:smtp", "hunter3"));

        for (String format : List.of("text", "json", "sarif")) {
            assertThat(run("--format", format, file.toString())).isEqualTo(1);
        }
        assertThat(output.toString() + errors)
                .contains("clients.partner.secret")
                .doesNotContain("hunter");
    }

    @Test
    void progressIsShownOnlyWhenAskedForAndOnStandardError() {
        Path file = texts.write("campaign.yaml", CheckedTexts.GOOD);

        run("--progress", file.toString());

        assertThat(errors.toString()).contains("checked 1 of 1");
        assertThat(output.toString()).doesNotContain("checked");
    }

    private int run(String... arguments) {
        return new CommandLine(new CheckCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    private static Schema sarifSchema() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(CheckCommandTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(JSON.readTree(schema));
        }
    }
}
