package digital.webpremios.identity.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A client of the shared realm that may act for a number of tenants. */
final class PartnerClient {

    private static final String CLIENTS = "/partners/clients";
    private static final int FIRST_TENANT = 100_000;

    private final AdminApi admin;
    private final String secret;
    private final int tenants;

    PartnerClient(AdminApi admin, String secret, int tenants) {
        this.admin = admin;
        this.secret = secret;
        this.tenants = tenants;
    }

    /** The client, asking for the last of its tenants. */
    Target.Client client() {
        return new Target.Client(id(), secret, "webpremios.campaigns/" + (FIRST_TENANT + tenants - 1));
    }

    void create() throws IOException, InterruptedException {
        remove();
        ObjectNode client = new ObjectMapper().createObjectNode();
        client.put("clientId", id()).put("secret", secret);
        client.put("serviceAccountsEnabled", true).put("standardFlowEnabled", false);
        client.put("fullScopeAllowed", false).put("publicClient", false);
        client.putArray("defaultClientScopes");
        client.putArray("optionalClientScopes").add("webpremios.campaigns/*");
        client.putObject("attributes")
                .put(
                        "webpremios.tenant-ids",
                        IntStream.range(FIRST_TENANT, FIRST_TENANT + tenants)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(" ")));
        admin.create(CLIENTS, client);
    }

    void remove() throws IOException, InterruptedException {
        String found =
                admin.get(CLIENTS + "?clientId=" + id()).path(0).path("id").asText();
        if (!found.isEmpty()) {
            admin.remove(CLIENTS + "/" + found);
        }
    }

    private String id() {
        return "benchmark-partner-of-" + tenants;
    }
}
