package digital.webpremios.identity.realmconfig.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the guide's commands that fetch a pool, with a test double of the AWS CLI. */
final class ImportGuideTest {

    private static final Path GUIDE = Path.of("../docs/import-cognito.md");
    private static final Path PORTUGUESE = Path.of("../docs/import-cognito.pt-BR.md");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void whatTheGuidesCommandsFetchMakesTheSameTenantAsTheFixtures() throws IOException, InterruptedException {
        ImportRun fixtures = ImportRun.in(directory);
        assertThat(fixtures.run()).isZero();
        String descriptor = fixtures.written("tenants/campanha.yaml");
        String users = fixtures.written("users/campanha-users-0.json");
        String secrets = fixtures.written("secrets/campanha.env");

        fetch();

        assertThat(fixtures.runInstead("--from=" + directory.resolve("cognito-campaign"), "--force"))
                .as(fixtures.err())
                .isZero();
        assertThat(fixtures.written("tenants/campanha.yaml")).isEqualTo(descriptor);
        assertThat(fixtures.written("users/campanha-users-0.json")).isEqualTo(users);
        assertThat(fixtures.written("secrets/campanha.env")).isEqualTo(secrets);
        assertThat(fixtures.written("campanha-report.json")).doesNotContain("page-missing");
    }

    @Test
    void bothLanguagesHaveTheSameCommands() throws IOException {
        assertThat(commands(PORTUGUESE)).isEqualTo(commands(GUIDE)).hasSize(3);
    }

    private void fetch() throws IOException, InterruptedException {
        Path stub = ImportRun.CAMPAIGN.toAbsolutePath().resolveSibling("bin");
        Path log = directory.resolve("log");
        ProcessBuilder shell = new ProcessBuilder(
                        "bash", "-euc", commands(GUIDE).get(0))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        shell.environment().put("PATH", stub + ":" + System.getenv("PATH"));
        shell.environment()
                .put("AWS_STUB_POOL", ImportRun.CAMPAIGN.toAbsolutePath().toString());
        assertThat(shell.start().waitFor()).as(Files.readString(log)).isZero();
    }

    private static List<String> commands(Path guide) throws IOException {
        return Pattern.compile("```sh\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(guide))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
