package digital.webpremios.identity.realmconfig.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {

    @TempDir
    private Path directory;

    private Secrets secrets = new Secrets(Map.of(), Optional.empty(), Optional.empty());

    @BeforeEach
    void someSecrets() throws IOException {
        Files.writeString(directory.resolve("in-a-file"), "of a file\n");
        Files.writeString(directory.resolve("my__realm_a__key"), "of the vault\n");
        secrets = new Secrets(
                Map.of("SET", "of the environment", "EMPTY", ""), Optional.of(directory), Optional.of(directory));
    }

    @Test
    void aSecretIsFoundWhereTheReferenceSays() {
        assertThat(secrets.find(new SecretReference.Environment("SET"), "r")).hasValue("of the environment");
        assertThat(secrets.find(new SecretReference.File("in-a-file"), "r")).hasValue("of a file");
        // Keycloak takes the file to the byte
        assertThat(secrets.find(new SecretReference.Vault("a_key"), "my_realm")).hasValue("of the vault\n");
    }

    @Test
    void whatIsNotThereOrEmptyOrOfAnotherRealmIsNotFound() {
        assertThat(secrets.find(new SecretReference.Environment("EMPTY"), "r")).isEmpty();
        assertThat(secrets.find(new SecretReference.Environment("UNSET"), "r")).isEmpty();
        assertThat(secrets.find(new SecretReference.File("nowhere"), "r")).isEmpty();
        assertThat(secrets.find(new SecretReference.Vault("a_key"), "my")).isEmpty();
        assertThat(new Secrets(Map.of(), Optional.empty(), Optional.empty())
                        .find(new SecretReference.File("in-a-file"), "r"))
                .isEmpty();
    }

    @Test
    void placeholdersAreFilledAndAllThatAreMissingAreNamedWithTheirPlaces() throws IOException {
        ObjectNode rendered = (ObjectNode) new ObjectMapper().readTree("""
                {"realm": "my_realm", "displayName": "${UNSET}", "attributes": {"frontendUrl": "${UNSET:http://a}"},
                 "clients": [{"clientId": "a", "secret": "${vault.a_key}"}, {"clientId": "b", "secret": "${file.nowhere}"},
                             {"clientId": "c", "secret": "${SET}"}],
                 "smtpServer": {"password": "${vault.smtp}"},
                 "components": {"x": [{"config": {"text": ["${firstName}"]}}]}}""");

        FilledRealm filled = Filling.fill(rendered, secrets);

        assertThat(filled.missing())
                .map(Object::toString)
                .containsExactlyInAnyOrder("env:UNSET (displayName)", "file:nowhere (clients[b].secret)");
        assertThat(filled.missingSettings()).map(Object::toString).containsExactly("env:UNSET (displayName)");
        assertThat(filled.json().path("attributes").path("frontendUrl").asText())
                .isEqualTo("http://a");
        assertThat(filled.json().path("clients").findValuesAsText("secret"))
                .containsExactly("of the vault\n", "${file.nowhere}", "of the environment");
        // Keycloak's own: it asks its vault, and its pages have the text
        assertThat(filled.json().path("smtpServer").path("password").asText()).isEqualTo("${vault.smtp}");
        assertThat(filled.json().toString()).contains("${firstName}");
        assertThat(rendered.toString()).contains("${SET}");
    }

    @Test
    void noTextOfThemHasASecret() throws IOException {
        ObjectNode rendered =
                (ObjectNode) new ObjectMapper().readTree("{\"realm\": \"r\", \"displayName\": \"${SET}\"}");

        assertThat(secrets + " " + Filling.fill(rendered, secrets)).doesNotContain("of the environment");
    }
}
