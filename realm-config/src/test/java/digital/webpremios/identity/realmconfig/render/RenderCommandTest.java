package digital.webpremios.identity.realmconfig.render;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Tests {@code render} and {@code render --check}. */
final class RenderCommandTest {

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void campaign() throws IOException {
        Files.createDirectory(directory.resolve("tenants"));
        Files.writeString(directory.resolve("tenants/campaign.yaml"), DescriptorText.WHOLE);
    }

    @Test
    void everyShippedRealmFileIsWhatItsDescriptorMakes() throws IOException {
        assertThat(run("--check", "tenants"))
                .as(errors + "after 'realm-config/realm-config render realm-config/tenants' it is right")
                .isZero();
        try (Stream<Path> descriptors = Files.list(Path.of("tenants"));
                Stream<Path> realms = Files.list(Path.of("realms"))) {
            assertThat(realms.count()).isEqualTo(descriptors.count());
        }
    }

    @Test
    void whatIsWrittenIsFoundFreshAndWrittenAgainToTheSameBytes() throws IOException {
        assertThat(run("--check", tenants())).isEqualTo(1);
        assertThat(errors.toString()).contains("campaign.json", "out of date");
        assertThat(directory.resolve("realms")).doesNotExist();

        assertThat(run(tenants())).isZero();
        byte[] written = Files.readAllBytes(realm());

        assertThat(run("--check", tenants())).isZero();
        assertThat(run(tenants())).isZero();
        assertThat(Files.readAllBytes(realm())).isEqualTo(written);
    }

    @Test
    void aRealmFileThatIsChangedByHandIsStale() throws IOException {
        run(tenants());
        Files.writeString(realm(), Files.readString(realm()).replace("\"burst\": 20", "\"burst\": 21"));
        Files.writeString(realm(), Files.readString(realm()).replace("external", "none"));

        assertThat(run("--check", tenants())).isEqualTo(1);
    }

    @Test
    void anErrorInOneDescriptorLeavesEverythingAsItWas() throws IOException {
        Files.writeString(directory.resolve("tenants/broken.yaml"), "realm: house\n");

        assertThat(run(tenants())).isEqualTo(1);
        assertThat(errors.toString())
                .contains("broken.yaml:1:1: tenant-id is missing")
                .hasLineCount(1);
        assertThat(directory.resolve("realms")).doesNotExist();
    }

    @Test
    void twoDescriptorsOfOneRealmAreAnError() throws IOException {
        Files.writeString(directory.resolve("tenants/again.yml"), DescriptorText.WHOLE);

        assertThat(run(tenants())).isEqualTo(1);
        assertThat(errors.toString())
                .contains("campaign.yaml", "another descriptor")
                .hasLineCount(1);
    }

    @Test
    void aTenantThatIsNotInTheEnvironmentIsLeftOutAndNamed() throws IOException {
        Files.writeString(
                directory.resolve("tenants/late.yaml"),
                DescriptorText.WHOLE.replace("realm: campaign", "realm: late")
                        + "environments: {uat: {tenant-id: 70750, host: auth.uat.example}}\n");

        assertThat(run("--environment", "production", tenants())).isZero();
        assertThat(errors.toString()).contains("late.yaml", "production").hasLineCount(1);
        assertThat(directory.resolve("realms/late.json")).doesNotExist();
        assertThat(run("--environment", "uat", tenants())).isZero();
        assertThat(directory.resolve("realms/late.json")).content().contains("webpremios.campaigns/70750");
    }

    @Test
    void aDescriptorWithEnvironmentsNeedsOneNamed() throws IOException {
        Files.writeString(
                directory.resolve("tenants/campaign.yaml"), DescriptorText.WHOLE + "environments: {uat: {}}\n");

        assertThat(run(tenants())).isEqualTo(1);
        assertThat(errors.toString())
                .contains("environment must be named", "uat")
                .hasLineCount(1);
    }

    @Test
    void aPathThatIsNotThereAndADirectoryWithoutDescriptorsAreErrorsInOneLine() {
        assertThat(run("nowhere.yaml")).isEqualTo(1);
        assertThat(run(directory.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("nowhere.yaml", "no file *.yaml").hasLineCount(2);
    }

    private String tenants() {
        return directory.resolve("tenants").toString();
    }

    private Path realm() {
        return directory.resolve("realms/campaign.json");
    }

    private int run(String... arguments) {
        return new CommandLine(new RenderCommand())
                .setErr(new PrintWriter(errors))
                .setOut(new PrintWriter(new StringWriter()))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }
}
