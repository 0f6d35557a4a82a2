package digital.webpremios.identity.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import digital.webpremios.identity.realmconfig.descriptor.KeycloakClients;
import digital.webpremios.identity.realmconfig.placeholder.PlaceholderPlaces;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the shipped realm files, and their description by {@code describe}. */
final class RealmFilesTest {

    private static final Map<String, String> SECRETS = Map.of(
            "WEBPREMIOS_DEMO_PARTNER_SECRET", "a",
            "WEBPREMIOS_DEMO_READER_SECRET", "b",
            "WEBPREMIOS_UAT_PARTNER_SECRET", "c",
            "WEBPREMIOS_PARTNER_NETWORK_SECRET", "d",
            "WEBPREMIOS_DEMO_WEB_APP_SECRET", "e",
            "WEBPREMIOS_UAT_WEB_APP_SECRET", "f",
            "WEBPREMIOS_DEMO_PARTICIPANT_PASSWORD", "g",
            "WEBPREMIOS_UAT_PARTICIPANT_PASSWORD", "h");
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

        assertThat(realm.clients())
                .anySatisfy(client -> assertThat(client.grants()).containsExactly("client_credentials"));
        assertThat(file.getFileName()).hasToString(realm.tenant().realm() + ".json");
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void aShippedFileHoldsNoInternalIdAndNoSecret(Path file) throws IOException {
        JsonNode realm = JSON.readTree(Files.readString(file));

        assertThat(realm.findValues("id")).isEmpty();
        assertThat(List.of(realm.findValues("secret"), passwords(realm)))
                .allSatisfy(secrets -> assertThat(secrets)
                        .allSatisfy(secret -> assertThat(secret.asText()).matches("\\$\\{[A-Z_]+}")));
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void aShippedFileHasPlaceholdersWhereSecretsAndTheRootUrlBelongAndNowhereElse(Path file) throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(Files.readString(file));
        List<String> placed = new ArrayList<>();
        PlaceholderPlaces.replace(realm, (place, text) -> {
            placed.add(text);
            return TextNode.valueOf("");
        });

        // raw, as Keycloak's import sees it: a message key such as ${username} is escaped
        String raw = Files.readString(file);
        placed.forEach(text -> assertThat(raw).contains('"' + text + '"'));
        long secrets = placed.stream().filter(text -> text.contains("${")).count();
        assertThat(raw.split("\\$\\{", -1).length - 1).isEqualTo((int) secrets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientId", "displayName", "name", "description"})
    void whatIsDescribedIsFilledInPlacesOfSecretsOnly(String member, @TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.json"), """
                {"realm":"a","enabled":true,"displayName":"d","attributes":{"webpremios.tenant-id":"1","frontendUrl":"https://a.example"},
                 "clients":[{"clientId":"c","%s":"${REALM_CONFIG_PASSWORD} ${OTHER}","publicClient":true}]}
                """.formatted(member)
                .replace("\"clientId\":\"c\",\"clientId\"", "\"clientId\""));

        String described = Description.of(
                List.of(RealmFile.read(
                        file, new Placeholders(Map.of("REALM_CONFIG_PASSWORD", "hush", "OTHER", "hush-too")))),
                true);

        assertThat(described).doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REALM_CONFIG_PASSWORD", "KC_DB_PASSWORD", "PATH"})
    void aReservedVariableIsNotDescribedEvenAsASecret(String name, @TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.json"), """
                {"realm":"a","enabled":true,"attributes":{"webpremios.tenant-id":"1","frontendUrl":"https://a.example"},
                 "clients":[{"clientId":"c","secret":"${%s}"}]}
                """.formatted(name));

        assertThatThrownBy(() -> RealmFile.read(file, new Placeholders(Map.of(name, "hush"))))
                .hasMessageContainingAll("a.json", name, "reserved")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"master", "MASTER", "Master", " master ", "mas ter", ""})
    void theAdministrationsRealmIsNotDescribed(String realm, @TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.json"), """
                {"realm":"%s","enabled":true,"attributes":{"webpremios.tenant-id":"1","frontendUrl":"https://a.example"}}
                """.formatted(realm));

        assertThatThrownBy(() -> RealmFile.read(file, new Placeholders(Map.of())))
                .hasMessageContaining("not 'master'");
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
            if (!client.path("serviceAccountsEnabled").asBoolean()) {
                continue;
            }
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

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void everyAppOfParticipantsHasExactRedirectUrisAndNoMachineFlowPasswordOrFullScope(Path file) throws IOException {
        for (JsonNode client : JSON.readTree(Files.readString(file)).path("clients")) {
            if (client.path("serviceAccountsEnabled").asBoolean()
                    || KeycloakClients.contains(client.path("clientId").asText())) {
                continue;
            }
            assertThat(client.path("defaultClientScopes").toString()).isEqualTo("[\"basic\"]");
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true))
                    .isEqualTo(client.path("publicClient").asBoolean());
            assertThat(client.path("redirectUris"))
                    .isNotEmpty()
                    .allSatisfy(uri -> assertThat(uri.asText()).matches("http://localhost:[0-9]+/[^*]+"));
        }
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void whatAParticipantIsBelongsToTheAdministrators(Path file) throws IOException {
        for (JsonNode config : JSON.readTree(Files.readString(file)).findValues("kc.user.profile.config")) {
            for (JsonNode attribute : JSON.readTree(config.path(0).asText()).path("attributes")) {
                if (attribute.path("name").asText().matches("custom\\..*|phoneNumber.*|username")) {
                    assertThat(attribute.path("permissions").path("edit").toString())
                            .as(attribute.path("name").asText())
                            .isEqualTo("[\"admin\"]");
                }
            }
        }
    }

    @Test
    void participantsAndTheirAppsAreDescribed() {
        String demo = Description.of(
                List.of(RealmFile.read(Path.of("realms/tenant-demo.json"), new Placeholders(SECRETS))), true);

        assertThat(demo)
                .contains("\"users\" : [", "\"username\" : \"ana\"", "\"password\" : \"g\"")
                .contains("\"authorization_code\", \"refresh_token\", \"implicit\"", "http://localhost:3000/callback")
                .contains("\"openid\"", "aws.cognito.signin.user.admin")
                .doesNotContain("\"basic\"");
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
        assertThat(Description.of(
                        List.of(RealmFile.read(
                                Path.of("realms/tenant-uat.json"),
                                new Placeholders(Map.of(
                                        "WEBPREMIOS_UAT_PARTNER_SECRET", "hush1",
                                        "WEBPREMIOS_UAT_WEB_APP_SECRET", "hush2",
                                        "WEBPREMIOS_UAT_PARTICIPANT_PASSWORD", "hush3")))),
                        false))
                .doesNotContain("hush");
        assertThat(Description.of(List.of(realm), true))
                .contains("hush", "webpremios.campaigns/40455", "webpremios.campaigns/70750")
                .doesNotContain("campaigns/*");
    }

    private static List<JsonNode> passwords(JsonNode realm) {
        return realm.findValues("credentials").stream()
                .flatMap(credentials -> credentials.findValues("value").stream())
                .toList();
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
