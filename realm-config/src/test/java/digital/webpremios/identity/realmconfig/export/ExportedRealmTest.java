package digital.webpremios.identity.realmconfig.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.render.Rendering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Tests the export of a realm as a descriptor that renders to the same realm. */
final class ExportedRealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Provide
    Arbitrary<TenantDescriptor> tenants() {
        return Tenants.any();
    }

    @Property(tries = 300)
    void anExportedTenantRendersAsTheOneThatTheServerWasMadeFrom(@ForAll("tenants") TenantDescriptor tenant)
            throws JsonProcessingException {
        ObjectNode made = Rendering.of(tenant);

        TenantDescriptor exported = ExportedRealm.of(asServed(made));

        assertThat(comparable(Rendering.of(exported))).isEqualTo(comparable(made));
    }

    @Test
    void aRealmWithoutATenantIdIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ExportedRealm.of(JSON.createObjectNode().put("realm", "master")))
                .withMessageContaining("does not belong to a tenant");
    }

    @Test
    void aTextWithAPlaceholderIsExportedWithoutOneAndReported() {
        ObjectNode served = JSON.createObjectNode().put("realm", "campaign").put("displayName", "x ${KC_DB_PASSWORD}");
        served.putObject("attributes")
                .put("webpremios.tenant-id", "40455")
                .put("frontendUrl", "https://auth.campaign.example");

        ObjectNode plain = PlainCopy.of(served);

        assertThat(plain.path("displayName").asText()).isEqualTo("x $ {KC_DB_PASSWORD}");
        assertThat(served.path("displayName").asText()).contains("${");
    }

    @Test
    void namesOfSecretsAreNamesOfVariables() {
        assertThat(SecretNames.of("tenant-demo", "4ü.x", "SECRET")).isEqualTo("TENANT_DEMO_4_X_SECRET");
        assertThat(SecretNames.of("1", "a", "SECRET")).isEqualTo("REALM_1_A_SECRET");
        assertThat(SecretNames.of("kc", "db", "PASSWORD")).isEqualTo("TENANT_KC_DB_PASSWORD");
    }

    /** The realm in the words of the admin API. */
    private static ObjectNode asServed(ObjectNode made) throws JsonProcessingException {
        ObjectNode realm = made.deepCopy();
        JsonNode profile = realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0);
        realm.set("userProfile", JSON.readTree(profile.asText("{}")));
        realm.path("clients").forEach(client -> {
            ((ObjectNode) client).put("secret", "of nobody");
            ((ObjectNode) client.path("attributes")).put("realm_client", "false");
            if (!client.path("attributes").has("post.logout.redirect.uris")) {
                ((ObjectNode) client.path("attributes")).put("post.logout.redirect.uris", "+");
            }
        });
        realm.withArrayProperty("clients")
                .addObject()
                .put("clientId", "admin-cli")
                .put("publicClient", true);
        return realm;
    }

    /** Without what no export knows: secrets and participants; lists in one order. */
    private static JsonNode comparable(JsonNode node) {
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(item -> items.add(comparable(item)));
            items.sort(Comparator.comparing(JsonNode::toString));
            return JSON.createArrayNode().addAll(items);
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JSON.createObjectNode();
        node.properties().stream()
                .filter(member ->
                        !List.of("secret", "users", "password", "client-secret").contains(member.getKey()))
                .forEach(member -> object.set(member.getKey(), comparable(member.getValue())));
        return object;
    }
}
