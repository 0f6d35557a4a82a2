package digital.webpremios.identity.realmconfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.tenant.Tenant;
import java.util.List;

/** Makes the JSON that scripts need to request tokens of tenants and to sign in to them. */
final class Description {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Description() {}

    static String of(List<RealmFile> realms, boolean withSecrets) {
        ObjectNode description = JSON.createObjectNode();
        ArrayNode tenants = description.putArray("tenants");
        for (RealmFile realm : realms) {
            Tenant tenant = realm.tenant();
            ObjectNode node = tenants.addObject()
                    .put("tenantId", tenant.tenancy().label())
                    .put("realm", tenant.realm())
                    .put("host", tenant.frontendUrl().host().value())
                    .put("baseUrl", tenant.frontendUrl().root());
            ArrayNode clients = node.putArray("clients");
            realm.clients().forEach(client -> describe(client, clients.addObject(), withSecrets));
            ArrayNode users = node.putArray("users");
            realm.users().forEach(user -> describe(user, users.addObject(), withSecrets));
        }
        return description.toPrettyString();
    }

    private static void describe(RealmClient client, ObjectNode node, boolean withSecrets) {
        node.put("clientId", client.clientId());
        if (withSecrets) {
            client.secret().ifPresent(secret -> node.put("clientSecret", secret));
        }
        put(node, "scopes", client.scopes());
        put(node, "grants", client.grants());
        if (!client.redirectUris().isEmpty()) {
            put(node, "redirectUris", client.redirectUris());
        }
    }

    private static void describe(RealmUser user, ObjectNode node, boolean withSecrets) {
        node.put("username", user.username());
        node.put("email", user.email());
        if (withSecrets) {
            node.put("password", user.password());
        }
    }

    private static void put(ObjectNode node, String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
    }
}
