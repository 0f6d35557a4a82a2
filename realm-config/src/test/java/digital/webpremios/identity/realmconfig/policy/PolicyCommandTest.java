package digital.webpremios.identity.realmconfig.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class PolicyCommandTest {

    private static final String REALM = """
            {"realm": "house", "enabled": true, "attributes": {"webpremios.tenant-id": "40455"}}
            """;

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void house() throws IOException {
        Files.writeString(directory.resolve("house.json"), REALM);
        PolicyText.write(directory, PolicyText.GOOD);
    }

    @Test
    void everyShippedRealmHasThePolicyOfItsTenantsFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("tenants"));
                Stream<Path> realms = Files.list(Path.of("realms"))) {
            List<String> arguments = new ArrayList<>(List.of("--check"));
            files.map(Path::toString).sorted().forEach(arguments::add);

            assertThat(arguments).hasSize(1 + (int) realms.count());
            assertThat(run(arguments.toArray(String[]::new)))
                    .as(errors + "after 'realm-config policy realm-config/tenants/*.yaml' it is right")
                    .isZero();
        }
    }

    @Test
    void whatIsWrittenIsFoundFreshAndWrittenAgainToTheSameBytes() throws IOException {
        assertThat(run(check())).isEqualTo(1);
        assertThat(errors.toString()).contains("house.json", "stale");
        assertThat(Files.readString(directory.resolve("house.json"))).isEqualTo(REALM);

        assertThat(run(write())).isZero();
        byte[] written = Files.readAllBytes(directory.resolve("house.json"));

        assertThat(run(check())).isZero();
        assertThat(run(write())).isZero();
        assertThat(Files.readAllBytes(directory.resolve("house.json"))).isEqualTo(written);
    }

    @Test
    void theRestOfTheRealmStaysAndOnlyOtherGrantsOfTheTenantsClientsAreRejected() throws IOException {
        run(write());
        JsonNode realm =
                new ObjectMapper().readTree(directory.resolve("house.json").toFile());

        assertThat(realm.path("enabled").asBoolean()).isTrue();
        assertThat(realm.findValues("id")).isEmpty();
        JsonNode policies = realm.path("clientPolicies").path("policies");
        assertThat(policies.findValuesAsText("name"))
                .containsExactly("tenant-40455", "tenant-40455-client-changes", "tenant-40455-other-grants");
        assertThat(policies.findValues("conditions").stream().map(JsonNode::toString))
                .containsExactly(
                        "[{\"condition\":\"webpremios-tenant\",\"configuration\":{\"tenants\":[\"40455\"]}}]",
                        "[{\"condition\":\"client-updater-context\",\"configuration\":{\"is-negative-logic\":true,"
                                + "\"update-client-source\":[]}}]",
                        "[{\"condition\":\"grant-type\",\"configuration\":{\"grant_types\":[\"client_credentials\"],"
                                + "\"is-negative-logic\":true}}]");
    }

    @Test
    void aPolicyThatIsChangedByHandInTheRealmFileIsStale() throws IOException {
        run(write());
        Path realm = directory.resolve("house.json");
        Files.writeString(realm, Files.readString(realm).replace("203.0.113.0/24", "0.0.0.0/0"));

        assertThat(run(check())).isEqualTo(1);
    }

    @Test
    void aRealmOfAnotherTenantIsNotTouched() throws IOException {
        PolicyText.write(directory, PolicyText.GOOD.replace("tenant-id: 40455", "tenant-id: 70750"));

        assertThat(run(write())).isEqualTo(1);
        assertThat(errors.toString()).contains("house.json", "40455", "70750").hasLineCount(1);
        assertThat(Files.readString(directory.resolve("house.json"))).isEqualTo(REALM);
    }

    @Test
    void anErrorInOneFileLeavesTheOthersAsTheyWere() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.yaml"), "realm: house\n");

        assertThat(run("--realms", directory.toString(), tenant(), broken.toString()))
                .isEqualTo(1);
        assertThat(errors.toString())
                .contains("broken.yaml:1: tenant-id is missing")
                .hasLineCount(1);
        assertThat(Files.readString(directory.resolve("house.json"))).isEqualTo(REALM);
    }

    @Test
    void twoFilesOfOneRealmAreAnError() {
        assertThat(run("--realms", directory.toString(), tenant(), tenant())).isEqualTo(1);
        assertThat(errors.toString()).contains("house");
    }

    @Test
    void aFileThatIsNotThereIsAnErrorInOneLine() {
        assertThat(run("--realms", directory.toString(), "nowhere.yaml")).isEqualTo(1);
        assertThat(errors.toString()).contains("nowhere.yaml").hasLineCount(1);
    }

    private String[] write() {
        return new String[] {"--realms", directory.toString(), tenant()};
    }

    private String[] check() {
        return new String[] {"--check", "--realms", directory.toString(), tenant()};
    }

    private String tenant() {
        return directory.resolve("house.yaml").toString();
    }

    private int run(String... arguments) {
        return new CommandLine(new PolicyCommand())
                .setErr(new PrintWriter(errors))
                .setOut(new PrintWriter(new StringWriter()))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }
}
