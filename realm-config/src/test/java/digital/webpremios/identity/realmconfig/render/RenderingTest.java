package digital.webpremios.identity.realmconfig.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import digital.webpremios.identity.realmconfig.descriptor.KeycloakClients;
import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the rendered realm JSON. */
final class RenderingTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aReferenceIsAPlaceholderAndAPublicClientHasNoSecret() {
        JsonNode clients = clients(whole());

        assertThat(clients.findValuesAsText("clientId")).containsExactly("partner", "spa", "web");
        assertThat(clients.get(0).path("secret").asText()).isEqualTo("${PARTNER_SECRET}");
        assertThat(clients.get(1).has("secret")).isFalse();
        assertThat(clients.get(1).path("publicClient").asBoolean()).isTrue();
        assertThat(clients.get(2).path("secret").asText()).isEqualTo("${vault.web-secret}");
    }

    @Test
    void sessionsLastAsLongAsTheLongestRefreshTokenAndOthersEndEarlier() {
        JsonNode realm = whole();
        JsonNode clients = clients(realm);

        assertThat(realm.path("ssoSessionMaxLifespan").asLong()).isEqualTo(7_776_000);
        assertThat(clients.get(2).path("attributes").has("client.session.max.lifespan"))
                .isFalse();
        assertThat(clients.get(1)
                        .path("attributes")
                        .path("client.session.max.lifespan")
                        .asText())
                .isEqualTo("2592000");
        assertThat(clients.get(0).path("attributes").has("client.session.max.lifespan"))
                .isFalse();
    }

    @Test
    void logoutUrisAreInKeycloaksSpelling() {
        assertThat(clients(whole())
                        .get(2)
                        .path("attributes")
                        .path("post.logout.redirect.uris")
                        .asText())
                .isEqualTo("https://app.campaign.example/##https://app.campaign.example/bye");
    }

    @Test
    void anAppsBareSchemeIsWrittenAsKeycloakTakesIt() {
        JsonNode client = clients(rendered(DescriptorText.WHOLE
                        .replace("https://app.campaign.example/callback", "campanha://")
                        .replace("https://app.campaign.example/bye", "campanha://")))
                .get(2);

        assertThat(client.path("redirectUris").toString())
                .contains("\"campanha:///\"")
                .doesNotContain("\"campanha://\"");
        assertThat(client.path("attributes").path("post.logout.redirect.uris").asText())
                .endsWith("##campanha:///");
    }

    @Test
    void openidIsNoClientScopeOfTheRealm() {
        assertThat(clients(whole()).get(2).path("optionalClientScopes").toString())
                .isEqualTo("[\"email\"]");
    }

    @Test
    void passwordPolicyMailAndOneTimePasswordAreKeycloaks() {
        JsonNode realm = whole();

        assertThat(realm.path("passwordPolicy").asText())
                .isEqualTo("length(10) and upperCase(1) and lowerCase(1) and digits(1) and passwordHistory(3)");
        assertThat(realm.path("smtpServer").path("password").asText()).isEqualTo("${vault.smtp}");
        assertThat(realm.path("smtpServer").path("starttls").asText()).isEqualTo("true");
        assertThat(realm.path("requiredActions"))
                .filteredOn(action -> action.path("defaultAction").asBoolean())
                .extracting(action -> action.path("alias").asText())
                .containsExactly("CONFIGURE_TOTP");
        assertThat(realm.path("verifyEmail").asBoolean()).isTrue();
    }

    @Test
    void theProfileKeepsTheStandardAttributesAsTheTenantWantsThemAndItsOwn() throws JsonProcessingException {
        JsonNode attributes = profile(whole()).path("attributes");

        assertThat(attributes.findValuesAsText("name"))
                .containsExactly(
                        "username",
                        "email",
                        "firstName",
                        "lastName",
                        "phoneNumber",
                        "phoneNumberVerified",
                        "birthdate",
                        "custom.campaign_id",
                        "webpremios.first-sign-in");
        assertThat(attributes.get(1).has("required")).isFalse();
        assertThat(attributes.get(6).path("permissions").path("edit").toString())
                .isEqualTo("[\"admin\",\"user\"]");
        assertThat(attributes.get(7).path("required").path("roles").toString()).isEqualTo("[\"admin\"]");
        assertThat(attributes.get(7).path("displayName").asText()).isEqualTo("Campanha");
        assertThat(attributes.get(8).path("permissions").toString())
                .isEqualTo("{\"edit\":[\"admin\"],\"view\":[\"admin\"]}");
    }

    @Test
    void theOldPoolIsAComponentWhoseSecretIsInTheVault() {
        JsonNode component = whole().path("components")
                .path("org.keycloak.storage.UserStorageProvider")
                .path(0);

        assertThat(component.path("providerId").asText()).isEqualTo("webpremios-first-sign-in");
        assertThat(component.path("config").path("client-secret").toString()).isEqualTo("[\"${vault.old-pool}\"]");
        assertThat(component.path("config").has("endpoint")).isFalse();
    }

    @Test
    void aRealmWithoutParticipantsHasNeitherTheirScopesNorAProfile() {
        String shared = DescriptorText.WHOLE
                .replaceAll("(?s)participants:.*", "")
                .replace("tenant-id: 40455", "tenant-id: shared")
                .replace("{tenant-id}", "*");
        JsonNode realm = Rendering.of(DescriptorText.file(directory, shared).tenant(null));

        assertThat(realm.path("clientScopes").findValuesAsText("name"))
                .containsExactly("webpremios.backoffice/all.read", "webpremios.campaigns/*");
        assertThat(realm.has("components")).isFalse();
        assertThat(realm.path("attributes").path("webpremios.tenant-id").asText())
                .isEqualTo("shared");
    }

    @Test
    void theSameDescriptorMakesTheSameBytesInWhateverOrderItIsWritten() {
        String swapped = DescriptorText.WHOLE
                .replace("    grants: [authorization_code, refresh_token]\n", "")
                .replace(
                        "    scopes: [openid, email]\n",
                        "    scopes: [email, openid]\n    grants: [refresh_token, authorization_code]\n");

        assertThat(RealmJson.text(
                        Rendering.of(DescriptorText.file(directory, swapped).tenant(null))))
                .isEqualTo(RealmJson.text(Rendering.of(
                        DescriptorText.file(directory, DescriptorText.WHOLE).tenant(null))));
    }

    /** The descriptor's clients, without Keycloak's own. */
    private static JsonNode clients(JsonNode realm) {
        ArrayNode clients = realm.path("clients").deepCopy();
        clients.removeIf(
                client -> KeycloakClients.contains(client.path("clientId").asText()));
        return clients;
    }

    private JsonNode whole() {
        return rendered(DescriptorText.WHOLE);
    }

    private JsonNode rendered(String descriptor) {
        return Rendering.of(DescriptorText.file(directory, descriptor).tenant(null));
    }

    private static JsonNode profile(JsonNode realm) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(realm.findValue("kc.user.profile.config").path(0).asText());
    }
}
