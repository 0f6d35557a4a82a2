package digital.webpremios.identity.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** The demo tenant's realm once more, under another name: the same clients, secrets and scopes, with something left out. */
final class CopiedRealm {

    private static final List<String> POLICIES = List.of("clientProfiles", "clientPolicies");

    private final AdminApi admin;
    private final String name;

    CopiedRealm(AdminApi admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Makes it no tenant and without client policies, so that nothing but stock Keycloak serves it. */
    void createStock(String realmFile) throws IOException, InterruptedException {
        ObjectNode representation = read(realmFile);
        representation.remove("attributes");
        create(representation.without(POLICIES));
    }

    /** Makes it a tenant without client policies. */
    void createWithoutPolicies(String realmFile, String frontendUrl) throws IOException, InterruptedException {
        ObjectNode representation = read(realmFile);
        ((ObjectNode) representation.get("attributes")).put("frontendUrl", frontendUrl);
        create(representation.without(POLICIES));
    }

    void remove() throws IOException, InterruptedException {
        admin.remove("/" + name);
    }

    private static ObjectNode read(String realmFile) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(realmFile);
    }

    private void create(ObjectNode representation) throws IOException, InterruptedException {
        remove();
        admin.create("", representation.put("realm", name));
    }
}
