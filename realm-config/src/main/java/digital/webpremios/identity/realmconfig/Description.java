package digital.webpremios.identity.realmconfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.tenant.Tenant;
import java.util.List;

/** What a script needs to know of tenants to ask for tokens. */
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
        }
        return description.toPrettyString();
    }

    private static void describe(MachineClientFile client, ObjectNode node, boolean withSecrets) {
        node.put("clientId", client.clientId());
        if (withSecrets) {
            node.put("clientSecret", client.secret());
        }
        ArrayNode scopes = node.putArray("scopes");
        client.scopes().forEach(scopes::add);
        node.putArray("grants").add("client_credentials");
    }
}
