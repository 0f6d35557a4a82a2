package digital.webpremios.identity.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * The demo tenant's realm once more, under another name and without being a tenant: the same clients, secrets and scopes,
 * served by nothing but stock Keycloak.
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
        representation.remove("attributes");
        admin.create("", representation);
    }

    void remove() throws IOException, InterruptedException {
        admin.remove("/" + NAME);
    }
}
