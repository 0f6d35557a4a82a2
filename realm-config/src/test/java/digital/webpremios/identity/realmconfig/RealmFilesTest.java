package digital.webpremios.identity.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RealmFilesTest {

    private static final Map<String, String> SECRETS = Map.of(
            "WEBPREMIOS_DEMO_PARTNER_SECRET", "a",
            "WEBPREMIOS_DEMO_READER_SECRET", "b",
            "WEBPREMIOS_UAT_PARTNER_SECRET", "c",
            "WEBPREMIOS_PARTNER_NETWORK_SECRET", "d");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static Stream<Path> shippedFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("realms"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void aShippedFileIsATenantWithMachineClients(Path file) {
        RealmFile realm = RealmFile.read(file, new Placeholders(SECRETS));

        assertThat(realm.clients()).isNotEmpty();
        assertThat(file.getFileName()).hasToString(realm.tenant().realm() + ".json");
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void aShippedFileHoldsNoInternalIdAndNoSecret(Path file) throws IOException {
        JsonNode realm = JSON.readTree(Files.readString(file));

        assertThat(realm.findValues("id")).isEmpty();
        assertThat(realm.findValues("secret"))
                .allSatisfy(secret -> assertThat(secret.asText()).matches("\\$\\{[A-Z_]+}"));
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void aShippedFileIsSorted(Path file) throws IOException {
        JsonNode realm = JSON.readTree(Files.readString(file));

        assertThat(realm).hasToString(sorted(realm).toString());
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void everyMachineClientHasNoDefaultScopeNoOtherFlowAndNoFullScope(Path file) throws IOException {
        for (JsonNode client : JSON.readTree(Files.readString(file)).path("clients")) {
            assertThat(client.path("defaultClientScopes")).isEmpty();
            assertThat(List.of(
                            client.path("standardFlowEnabled").asBoolean(true),
                            client.path("implicitFlowEnabled").asBoolean(true),
                            client.path("directAccessGrantsEnabled").asBoolean(true),
                            client.path("fullScopeAllowed").asBoolean(true),
                            client.path("publicClient").asBoolean(true)))
                    .containsOnly(false);
        }
    }

    @Test
    void aSecretThatIsNotInTheEnvironmentIsAnErrorThatNamesFileAndVariable() {
        assertThatThrownBy(() -> RealmFile.read(Path.of("realms/tenant-demo.json"), new Placeholders(Map.of())))
                .hasMessageContaining("tenant-demo.json")
                .hasMessageContaining("WEBPREMIOS_DEMO_PARTNER_SECRET");
    }

    @Test
    void aTenantIdWithLettersIsAnErrorThatNamesRealmAttributeAndValue(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("bad.json");
        Files.writeString(file, """
                {"realm":"bad","attributes":{"webpremios.tenant-id":"40x","frontendUrl":"https://auth.bad.example"}}
                """);

        assertThatThrownBy(() -> RealmFile.read(file, new Placeholders(Map.of())))
                .hasMessageContaining("'bad'")
                .hasMessageContaining("webpremios.tenant-id")
                .hasMessageContaining("40x");
    }

    @Test
    void textThatIsNoJsonIsAnErrorInOneLine(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("broken.json");
        Files.writeString(file, "{\n\"realm\": ");
        StringWriter errors = new StringWriter();

        int exitCode = RealmConfig.commandLine().setErr(new PrintWriter(errors)).execute("describe", file.toString());

        assertThat(exitCode).isNotZero();
        assertThat(errors.toString()).startsWith("realm-config: ").hasLineCount(1);
    }

    @Test
    void secretsArePrintedOnlyWhenAskedFor() {
        RealmFile realm = RealmFile.read(
                Path.of("realms/partners.json"), new Placeholders(Map.of("WEBPREMIOS_PARTNER_NETWORK_SECRET", "hush")));

        assertThat(Description.of(List.of(realm), false)).doesNotContain("hush");
        assertThat(Description.of(List.of(realm), true))
                .contains("hush", "webpremios.campaigns/40455", "webpremios.campaigns/70750")
                .doesNotContain("campaigns/*");
    }

    private static JsonNode sorted(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        Map<String, JsonNode> fields = new TreeMap<>();
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            fields.put(name, sorted(node.get(name)));
        }
        ObjectNode sorted = JSON.createObjectNode();
        fields.forEach(sorted::set);
        return sorted;
    }
}
