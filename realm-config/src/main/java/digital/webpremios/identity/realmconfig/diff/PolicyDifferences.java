package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.realmconfig.diff.change.Comparison;
import digital.webpremios.identity.realmconfig.diff.change.Difference;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the differences of a client policy or profile, by executor and condition. */
final class PolicyDifferences {

    private PolicyDifferences() {}

    static Stream<Difference> of(String path, JsonNode wanted, JsonNode found) {
        Stream<Difference> members = Comparison.ofAll(
                path, Json.without(wanted, "executors", "conditions"), Json.without(found, "executors", "conditions"))
                .stream();
        Stream<Difference> parts = Stream.concat(
                parts(path, "executor", wanted.path("executors"), found.path("executors")),
                parts(path, "condition", wanted.path("conditions"), found.path("conditions")));
        return Stream.concat(members, parts);
    }

    private static Stream<Difference> parts(String path, String kind, JsonNode wanted, JsonNode found) {
        Map<String, JsonNode> there = byId(kind, found);
        Map<String, JsonNode> named = byId(kind, wanted);
        Stream<Difference> kept = named.entrySet().stream().flatMap(part -> {
            String place = path + "." + kind + "s[" + part.getKey() + "]";
            JsonNode stored = there.get(part.getKey());
            return stored == null
                    ? Stream.of(Difference.absent(place))
                    : Comparison.ofAll(place, part.getValue().path("configuration"), stored.path("configuration"))
                            .stream();
        });
        Stream<Difference> surplus = there.keySet().stream()
                .filter(id -> !named.containsKey(id))
                .map(id -> Difference.surplus(path + "." + kind + "s[" + id + "]"));
        Stream<Difference> order = named.keySet().equals(there.keySet())
                        && !Json.stream(wanted)
                                .map(part -> part.path(kind).asText())
                                .toList()
                                .equals(Json.stream(found)
                                        .map(part -> part.path(kind).asText())
                                        .toList())
                ? Stream.of(new Difference(path + "." + kind + "s", ids(kind, wanted), ids(kind, found)))
                : Stream.empty();
        return Stream.concat(Stream.concat(kept, surplus), order);
    }

    private static JsonNode ids(String kind, JsonNode parts) {
        return Json.array()
                .addAll(Json.stream(parts).map(part -> part.path(kind)).toList());
    }

    private static Map<String, JsonNode> byId(String kind, JsonNode parts) {
        return Json.stream(parts)
                .collect(Collectors.toMap(
                        part -> part.path(kind).asText(),
                        part -> part,
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }
}
