package digital.webpremios.identity.realmconfig.cognito.client;

import digital.webpremios.identity.realmconfig.cognito.output.Outputs;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the app clients of a pool. Every listed client must also be described, because only the description contains
 * the secret.
 */
public final class PoolClients {

    private PoolClients() {}

    /** Returns the clients, sorted by id. */
    public static List<PoolClient> of(Outputs outputs, String poolId, Findings findings) {
        Map<String, PoolClient> clients = new TreeMap<>();
        for (Value described : outputs.all("UserPoolClient")) {
            Members members = Members.of(described);
            PoolClient client = PoolClient.read(members, poolId);
            ClientRemarks.report(client, members, findings);
            PoolClient before = clients.putIfAbsent(client.id(), client);
            if (before != null) {
                findings.error(
                        "client/duplicate",
                        client.subject(),
                        client.at(),
                        "it is described in " + before.at() + " already",
                        "leave one of the two out");
            }
        }
        for (Value listed : outputs.all("UserPoolClients")) {
            Members members = Members.of(listed);
            String id = members.require("ClientId").asText();
            if (!clients.containsKey(id)) {
                findings.error(
                        "client/not-described",
                        "client " + id,
                        listed.at(),
                        "it is listed, but not described, so its secret would be lost",
                        "aws cognito-idp describe-user-pool-client --user-pool-id " + poolId + " --client-id " + id);
            }
        }
        if (outputs.all("UserPoolClients").isEmpty() && !clients.isEmpty()) {
            findings.warning(
                    "input/no-client-list",
                    "list-user-pool-clients",
                    clients.values().iterator().next().at(),
                    "without the list it is unknown whether every client is described",
                    "aws cognito-idp list-user-pool-clients --user-pool-id " + poolId);
        }
        return List.copyOf(clients.values());
    }
}
