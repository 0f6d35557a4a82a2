package digital.webpremios.identity.realmconfig.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.tenant.RealmSettings;
import java.util.Map;
import java.util.TreeMap;

/** A realm file as text: two blanks of indentation, members sorted, a line feed at the end. */
final class RealmJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(LINES)
            .withArrayIndenter(LINES));

    private RealmJson() {}

    /**
     * The realm with the tenant's policy in it.
     *
     * @param realm the file's text, placeholders and all
     * @throws IllegalArgumentException if it is another realm, or another tenant's
     */
    static String with(TenantFile tenant, String realm) {
        try {
            JsonNode tree = JSON.readTree(realm);
            expect("realm", tree.path("realm").asText(), tenant.realm());
            expect(
                    RealmSettings.TENANT_ID,
                    tree.path("attributes").path(RealmSettings.TENANT_ID).asText(),
                    tenant.tenancy().label());
            Map<String, JsonNode> members = new TreeMap<>();
            tree.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            ClientPolicies.of(tenant).properties().forEach(made -> members.put(made.getKey(), sorted(made.getValue())));
            ObjectNode result = JSON.createObjectNode();
            result.setAll(members);
            return WRITER.writeValueAsString(result) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static void expect(String what, String found, String expected) {
        if (!found.equals(expected)) {
            throw new IllegalArgumentException(what + " is '" + found + "'; the tenant's file says '" + expected + "'");
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            return JSON.createArrayNode()
                    .addAll(node.valueStream().map(RealmJson::sorted).toList());
        }
        if (!node.isObject()) {
            return node;
        }
        Map<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
        return JSON.createObjectNode().setAll(members);
    }
}
