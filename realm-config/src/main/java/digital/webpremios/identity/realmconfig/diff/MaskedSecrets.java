package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.MaskedSecret;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names the clients whose secret the server masks, so that the secret cannot be compared. */
public final class MaskedSecrets {

    private MaskedSecrets() {}

    /** Returns a line that names the clients and the missing role; empty if all secrets can be compared. */
    public static Optional<String> in(ObjectNode wanted, RunningRealm running) {
        Map<String, ObjectNode> there = Json.by("clientId", running.json().path("clients"));
        List<String> masked = Json.by("clientId", wanted.path("clients")).entrySet().stream()
                .filter(client -> isMasked(client.getValue(), there.get(client.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return MaskedSecret.line(wanted.path("realm").asText(), masked);
    }

    private static boolean isMasked(ObjectNode client, @Nullable ObjectNode stored) {
        return stored != null && new ClientSecret(client, stored).isMasked();
    }
}
