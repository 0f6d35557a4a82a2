package digital.webpremios.identity.realmconfig.export;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.policy.AllowedScopes;
import digital.webpremios.identity.realmconfig.descriptor.StandardScopes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the custom scopes of a realm. */
final class ExportedScopes {

    private ExportedScopes() {}

    static Map<String, String> of(JsonNode realm, boolean hasParticipants) {
        Map<String, String> scopes = new LinkedHashMap<>();
        Tree.items(realm.path("clientScopes"))
                .filter(scope -> isCustom(scope.path("name").asText(), hasParticipants))
                .sorted((one, other) ->
                        one.path("name").asText().compareTo(other.path("name").asText()))
                .forEach(scope -> scopes.put(
                        scope.path("name").asText(),
                        Tree.text(scope.path("description"))
                                .orElse(scope.path("name").asText())));
        return scopes;
    }

    private static boolean isCustom(String name, boolean hasParticipants) {
        boolean standard = hasParticipants && (name.equals(StandardScopes.BASIC) || StandardScopes.contains(name));
        return !standard
                && AllowedScopes.firstThatIsNoCustomScope(List.of(name)).isEmpty();
    }
}
