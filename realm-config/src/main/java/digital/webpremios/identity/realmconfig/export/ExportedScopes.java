package digital.webpremios.identity.realmconfig.export;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.policy.AllowedScopes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the custom scopes of a realm. */
final class ExportedScopes {

    /** Scopes of every rendered realm with participants. */
    private static final Set<String> STANDARD =
            Set.of("aws.cognito.signin.user.admin", "basic", "email", "phone", "profile");

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
        boolean standard = hasParticipants && STANDARD.contains(name);
        return !standard
                && AllowedScopes.firstThatIsNoCustomScope(List.of(name)).isEmpty();
    }
}
