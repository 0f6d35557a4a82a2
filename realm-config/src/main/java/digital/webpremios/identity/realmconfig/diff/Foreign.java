package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.Owned;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the objects of a realm that this tool does not manage: those built into Keycloak and those made by hand. They
 * are left unchanged.
 */
public final class Foreign {

    private Foreign() {}

    /** Returns a line with the numbers; empty if there are no such objects. */
    public static Optional<String> in(ObjectNode wanted, RunningRealm running) {
        JsonNode there = running.json();
        String counts = Stream.of(
                        count("clients", "clientId", wanted.path("clients"), there.path("clients"), Owned::isManaged),
                        count(
                                "client scopes",
                                "name",
                                wanted.path("clientScopes"),
                                there.path("clientScopes"),
                                Owned::isManaged),
                        count("groups", "name", wanted.path("groups"), there.path("groups"), group -> false),
                        count(
                                "client policies",
                                "name",
                                wanted.path("clientPolicies").path("policies"),
                                there.path("clientPolicies").path("policies"),
                                Owned::isPolicy))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? Optional.empty() : Optional.of("left alone: " + counts);
    }

    private static Optional<String> count(
            String what, String name, JsonNode wanted, JsonNode there, Predicate<JsonNode> owned) {
        Set<String> named = Json.by(name, wanted).keySet();
        long count = Json.stream(there)
                .filter(one -> !named.contains(one.path(name).asText()) && !owned.test(one))
                .count();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what);
    }
}
