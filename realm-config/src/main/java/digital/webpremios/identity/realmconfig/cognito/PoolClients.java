package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The app clients of a pool: each that is listed must be described too, for only its description has the secret. */
final class PoolClients {

    private PoolClients() {}

    /** The clients by id. */
    static List<PoolClient> of(Outputs outputs, String poolId, Findings findings) {
        Map<String, PoolClient> clients = new TreeMap<>();
        for (JsonValue described : outputs.all("UserPoolClient")) {
            PoolClient client = PoolClient.read(described, poolId, findings);
            PoolClient before = clients.putIfAbsent(client.id(), client);
            if (before != null) {
                findings.error(
                        "client/duplicate",
                        client.subject(),
                        client.position(),
                        "it is described in " + before.position() + " already",
                        "leave one of the two out");
            }
        }
        for (JsonValue listed : outputs.all("UserPoolClients")) {
            JsonMembers members = listed.members();
            String id = members.require("ClientId").text();
            if (!clients.containsKey(id)) {
                findings.error(
                        "client/not-described",
                        "client " + id,
                        listed.position(),
                        "it is listed, but not described, so its secret would be lost",
                        "aws cognito-idp describe-user-pool-client --user-pool-id " + poolId + " --client-id " + id);
            }
        }
        if (outputs.all("UserPoolClients").isEmpty() && !clients.isEmpty()) {
            findings.warning(
                    "input/no-client-list",
                    "list-user-pool-clients",
                    clients.values().iterator().next().position(),
                    "without the list nobody knows whether every client is described",
                    "aws cognito-idp list-user-pool-clients --user-pool-id " + poolId);
        }
        return List.copyOf(clients.values());
    }
}
