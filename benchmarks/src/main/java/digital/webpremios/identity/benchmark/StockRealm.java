package digital.webpremios.identity.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * The demo tenant's realm once more, under another name and without being a tenant: the same clients, secrets and scopes,
 * served by nothing but stock Keycloak, with no client policy.
 */
final class StockRealm {

    static final String NAME = "benchmark-stock";

    private final AdminApi admin;

    StockRealm(AdminApi admin) {
        this.admin = admin;
    }

    void create(String realmFile) throws IOException, InterruptedException {
        remove();
        ObjectNode representation = (ObjectNode) new ObjectMapper().readTree(realmFile);
        representation.put("realm", NAME);
        representation.remove(List.of("attributes", "clientPolicies", "clientProfiles"));
        admin.create("", representation);
    }

    void remove() throws IOException, InterruptedException {
        admin.remove("/" + NAME);
    }
}
