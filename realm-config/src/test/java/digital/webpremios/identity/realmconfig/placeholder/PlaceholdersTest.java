package digital.webpremios.identity.realmconfig.placeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorText;
import digital.webpremios.identity.realmconfig.render.RealmJson;
import digital.webpremios.identity.realmconfig.render.Rendering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that placeholders are replaced only where secrets and root URLs belong. */
final class PlaceholdersTest {

    @TempDir
    private Path directory = Path.of("");

    static Stream<Arguments> spoilt() {
        return Stream.of(
                Arguments.of("display-name: Campanha", "display-name: 'x ${REALM_CONFIG_PASSWORD}'"),
                Arguments.of("display-name: Campanha", "display-name: \"x \\x24{WEBPREMIOS_UAT_PARTNER_SECRET}\""),
                Arguments.of("locales: [pt-BR, en]", "locales: ['${LANG}']"),
                Arguments.of("groups: [prata, ouro]", "groups: [prata, 'ouro ${A}']"),
                Arguments.of("host: smtp.campaign.example", "host: '${SMTP_HOST}'"),
                Arguments.of("custom:campaign_id: {display-name", "'custom:x${A}': {display-name"),
                Arguments.of("realm: campaign", "realm: '${A}'"),
                Arguments.of("env:PARTNER_SECRET", "'${PARTNER_SECRET}'"),
                Arguments.of("env:PARTNER_SECRET", "env:REALM_CONFIG_CLIENT_SECRET"),
                Arguments.of("env:ANA_PASSWORD", "env:KC_BOOTSTRAP_ADMIN_PASSWORD"));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void renderDiffAndApplyRefuseADescriptorThatWouldPublishAVariable(String good, String spoilt) {
        assertThat(DescriptorText.WHOLE).contains(good);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DescriptorText.file(directory, DescriptorText.WHOLE.replace(good, spoilt))
                        .tenant(null))
                .withMessageMatching("(?s).*campaign.yaml:[0-9]+:[0-9]+: .*")
                .withMessageMatching("(?s).*(Write|Name|expected) .*");
    }

    @Test
    void anEnvironmentsTextsAreLookedAtToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DescriptorText.file(
                        directory, DescriptorText.WHOLE + "environments:\n  uat: {display-name: '${PATH}'}\n"))
                .withMessageContaining("environments.uat.display-name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${KC_DB_PASSWORD}",
                "x ${A:b} y",
                "$${A}",
                "${${A}}",
                "${",
                "${}",
                "\\${A}",
                "${A,B:c}",
                "\"${A}\"",
                "${/}"
            })
    void keycloaksImportFindsNothingToFillInTextsAndTheTextIsKept(String text) throws IOException {
        ObjectNode realm =
                new ObjectMapper().createObjectNode().put("realm", "a").put("displayName", text);
        realm.putObject("smtpServer").put("fromDisplayName", text).put("password", "${SMTP_PASSWORD}");
        realm.putArray("users")
                .addObject()
                .put("username", text)
                .putObject("attributes")
                .putArray("x")
                .add(text);

        String file = RealmJson.text(realm);

        assertThat(file).contains("\"password\": \"${SMTP_PASSWORD}\"");
        assertThat(file.replace("\"${SMTP_PASSWORD}\"", "")).doesNotContain("${");
        assertThat(new ObjectMapper().readTree(file)).isEqualTo(realm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x${KC_DB_PASSWORD}", "${KC_DB_PASSWORD} ", "${A}${B}", "${A:b}"})
    void aSecretThatIsMoreThanOnePlaceholderIsText(String secret) throws IOException {
        ObjectNode realm = new ObjectMapper().createObjectNode();
        realm.putArray("clients").addObject().put("clientId", "c").put("secret", secret);

        assertThat(RealmJson.text(realm)).doesNotContain("${");
        assertThat(new ObjectMapper().readTree(RealmJson.text(realm))).isEqualTo(realm);
    }

    @Test
    void aRenderedRealmKeepsKeycloaksMessageKeysAsText() throws IOException {
        ObjectNode realm = Rendering.of(
                DescriptorText.file(directory, DescriptorText.WHOLE).tenant(null));

        String file = RealmJson.text(realm);

        assertThat(realm.toString()).contains("${username}", "${client_account-console}", "${role_manage-account}");
        assertThat(file)
                .contains("\\u0024{username}", "\\u0024{client_account-console}")
                .doesNotContain("\"${client_");
        assertThat(new ObjectMapper().readTree(file)).hasToString(realm.toString());
    }
}
