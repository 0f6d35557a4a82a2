package digital.webpremios.identity.realmconfig.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the client policies that apply while clients are changed. */
final class LoosenedPoliciesTest {

    @Test
    void eachSettingIsTheLooserOfBothAndOneSidedExecutorsAreLeftOutButTheRotation() throws JsonProcessingException {
        ObjectNode found = realm("""
                [{"executor":"webpremios-tenant-scopes","configuration":{"allowed-scopes":["a","b"]}},
                 {"executor":"webpremios-token-lifetime","configuration":{"minimum-seconds":600,"maximum-seconds":900}},
                 {"executor":"webpremios-rate-limit","configuration":{"client-requests-per-second":"10","client-burst":5}},
                 {"executor":"confidential-client","configuration":{}},
                 {"executor":"secret-rotation","configuration":{"expiration-period":100}}]""");
        ObjectNode wanted = realm("""
                [{"executor":"webpremios-tenant-scopes","configuration":{"allowed-scopes":["b","c"]}},
                 {"executor":"webpremios-token-lifetime","configuration":{"minimum-seconds":300,"maximum-seconds":1000}},
                 {"executor":"webpremios-rate-limit","configuration":{"client-requests-per-second":"unrestricted"}},
                 {"executor":"pkce-enforcer","configuration":{"auto-configure":true}}]""");

        JsonNode loosened = loosened(wanted, found);

        assertThat(loosened).isEqualTo(Json.MAPPER.readTree("""
                [{"executor":"webpremios-tenant-scopes","configuration":{"allowed-scopes":["a","b","c"]}},
                 {"executor":"webpremios-token-lifetime","configuration":{"minimum-seconds":300,"maximum-seconds":1000}},
                 {"executor":"webpremios-rate-limit","configuration":{"client-requests-per-second":"unrestricted","client-burst":5}},
                 {"executor":"secret-rotation","configuration":{"expiration-period":100}}]"""));
    }

    @Test
    void whatIsLoosenedAlreadyIsNotLoosenedAgain() throws JsonProcessingException {
        ObjectNode found = realm("""
                [{"executor":"webpremios-tenant-scopes","configuration":{"allowed-scopes":["a","b"]}}]""");
        ObjectNode wanted = realm("""
                [{"executor":"webpremios-tenant-scopes","configuration":{"allowed-scopes":["c"]}}]""");
        ObjectNode between = found.deepCopy();
        ((ObjectNode) between.path("clientProfiles").path("profiles").path(0))
                .set("executors", loosened(wanted, found));

        assertThat(new LoosenedPolicies().changes(wanted, RunningRealm.of(between)))
                .isEmpty();
    }

    @Test
    void policiesThatAreNotThisToolsAreSentBackAsTheyAre() throws JsonProcessingException {
        ObjectNode found = realm("""
                [{"executor":"webpremios-tenant-scopes","configuration":{"allowed-scopes":["a"]}}]""");
        ObjectNode foreign = ((ObjectNode) found.path("clientProfiles"))
                .withArrayProperty("profiles")
                .addObject();
        foreign.put("name", "by-hand").putArray("executors");

        List<Change> changes = new LoosenedPolicies()
                .changes(realm("""
                                [{"executor":"webpremios-tenant-scopes","configuration":{"allowed-scopes":["b"]}}]"""), RunningRealm.of(found))
                .toList();

        assertThat(changes.get(0).requests().get(0).body().orElseThrow().path("profiles"))
                .map(profile -> profile.path("name").asText())
                .containsExactly("tenant-1", "by-hand");
    }

    private static JsonNode loosened(ObjectNode wanted, ObjectNode found) {
        return new LoosenedPolicies()
                .changes(wanted, RunningRealm.of(found))
                .flatMap(change -> change.requests().stream())
                .map(request ->
                        request.body().orElseThrow().path("profiles").path(0).path("executors"))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode realm(String executors) throws JsonProcessingException {
        ObjectNode realm = Json.object().put("realm", "r");
        ObjectNode profile =
                realm.putObject("clientProfiles").putArray("profiles").addObject();
        profile.put("name", "tenant-1").put("description", "Made by realm-config.");
        profile.set("executors", Json.MAPPER.readTree(executors));
        realm.putObject("clientPolicies").putArray("policies");
        return realm;
    }
}
