package digital.webpremios.identity.realmconfig;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.scope.CampaignScope;
import digital.webpremios.identity.scope.MachineClient;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A machine client as a realm file has it.
 *
 * @param clientId its id
 * @param secret its secret
 * @param scopes the scopes that it may ask for; those of its set of tenants one by one
 */
record MachineClientFile(String clientId, String secret, List<String> scopes) {

    MachineClientFile {
        scopes = List.copyOf(scopes);
    }

    static MachineClientFile of(JsonNode client) {
        String tenantIds =
                client.path("attributes").path(MachineClient.TENANT_IDS).asText("");
        List<String> scopes = Stream.of("defaultClientScopes", "optionalClientScopes")
                .flatMap(name -> StreamSupport.stream(client.path(name).spliterator(), false))
                .map(JsonNode::asText)
                .flatMap(scope -> scope.equals(CampaignScope.ALL) ? campaigns(tenantIds) : Stream.of(scope))
                .toList();
        return new MachineClientFile(
                client.path("clientId").asText(), client.path("secret").asText(), scopes);
    }

    private static Stream<String> campaigns(String tenantIds) {
        return Arrays.stream(tenantIds.strip().split("[\\s,]+", -1)).map(id -> CampaignScope.PREFIX + id);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "MachineClientFile[" + clientId + "]";
    }
}
