package digital.webpremios.identity.realmconfig.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the resolution of secrets from the environment, files and the vault. */
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
                {"realm": "my_realm", "displayName": "${SET}", "attributes": {"frontendUrl": "${WEBPREMIOS_UNSET_URL:http://a}"},
                 "clients": [{"clientId": "a", "secret": "${vault.a_key}"}, {"clientId": "b", "secret": "${file.nowhere}"},
                             {"clientId": "c", "secret": "${SET}"}],
                 "smtpServer": {"password": "${vault.smtp}"},
                 "components": {"x": [{"config": {"text": ["${firstName}", "${SET}"]}}]}}""");

        FilledRealm filled = SecretResolution.fill(rendered, secrets);

        assertThat(filled.missing()).map(Object::toString).containsExactly("file:nowhere (clients[b].secret)");
        assertThat(filled.json().path("attributes").path("frontendUrl").asText())
                .isEqualTo("http://a");
        assertThat(filled.json().path("clients").findValuesAsText("secret"))
                .containsExactly("of the vault\n", "${file.nowhere}", "of the environment");
        // Keycloak's own: it asks its vault, and its pages have the text
        assertThat(filled.json().path("smtpServer").path("password").asText()).isEqualTo("${vault.smtp}");
        assertThat(filled.json().toString()).contains("${firstName}");
        // what is no place of a secret is text
        assertThat(filled.json().path("displayName").asText()).isEqualTo("${SET}");
        assertThat(filled.json().path("components").toString()).contains("${SET}");
        assertThat(rendered.toString()).contains("${SET}");
    }

    @Test
    void noTextOfThemHasASecret() throws IOException {
        ObjectNode rendered = (ObjectNode) new ObjectMapper().readTree("""
                        {"realm": "r", "clients": [{"clientId": "c", "secret": "${SET}"}]}""");
        FilledRealm filled = SecretResolution.fill(rendered, secrets);

        assertThat(filled.json().toString()).contains("of the environment");
        assertThat(secrets + " " + filled).doesNotContain("of the environment");
        assertThat(filled.withoutSecrets("the server says: 'of the environment' is short"))
                .isEqualTo("the server says: '***' is short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REALM_CONFIG_PASSWORD",
                "REALM_CONFIG_CLIENT_SECRET",
                "KC_DB_PASSWORD",
                "PATH",
                "AWS_SECRET_ACCESS_KEY"
            })
    void aReservedVariableIsNeverFilledEvenWhereASecretBelongs(String name) throws IOException {
        Secrets all = new Secrets(Map.of(name, "hush-hush"), Optional.empty(), Optional.empty());
        ObjectNode rendered = (ObjectNode) new ObjectMapper()
                .readTree("{\"realm\": \"r\", \"clients\": [{\"clientId\": \"c\", \"secret\": \"${" + name + "}\"}],"
                        + "\"attributes\": {\"frontendUrl\": \"${" + name + ":https://auth.a.example}\"}}");

        FilledRealm filled = SecretResolution.fill(rendered, all);

        assertThat(filled.json().toString()).doesNotContain("hush-hush");
        assertThat(filled.missing()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret-of-another",
                "https://auth.other.example",
                "https://user:secret-of-another@auth.a.example",
                "https://auth.a.example/secret-of-another",
                "https://auth.a.example.evil.example",
                "javascript:secret-of-another"
            })
    void aRootUrlIsFilledWithARootOfTheSameHostOnlyAndItsValueIsNotShown(String value) throws IOException {
        Secrets all = new Secrets(Map.of("WEBPREMIOS_A_URL", value), Optional.empty(), Optional.empty());
        ObjectNode rendered = (ObjectNode)
                new ObjectMapper()
                        .readTree(
                                "{\"realm\": \"r\", \"attributes\": {\"frontendUrl\": \"${WEBPREMIOS_A_URL:https://auth.a.example}\"}}");

        assertThatThrownBy(() -> SecretResolution.fill(rendered, all))
                .hasMessageContainingAll("WEBPREMIOS_A_URL", "auth.a.example", "Correct the variable")
                .hasMessageNotContaining("secret-of-another")
                .hasMessageNotContaining("other");
    }
}
