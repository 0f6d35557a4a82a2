package digital.webpremios.identity.realmconfig.portfolio;

import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Value;
import digital.webpremios.identity.realmconfig.source.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a mapping from texts at nested names. */
final class MappingBuilder {

    private final Location at;
    private final Map<String, Object> members = new LinkedHashMap<>();

    MappingBuilder(Location at) {
        this.at = at;
    }

    /** Puts a text at the names that lead to it. A text in the way is replaced. */
    void put(List<String> names, Scalar text) {
        String first = names.get(0);
        if (names.size() == 1) {
            members.put(first, text);
            return;
        }
        if (!(members.get(first) instanceof MappingBuilder)) {
            members.put(first, new MappingBuilder(text.at()));
        }
        ((MappingBuilder) members.get(first)).put(names.subList(1, names.size()), text);
    }

    /** Returns the mapping. */
    Value build(String path) {
        return new Value.Mapping(
                members.entrySet().stream()
                        .map(member -> member(member.getKey(), member.getValue(), path))
                        .toList(),
                at,
                path);
    }

    private static Value.Member member(String name, Object held, String path) {
        String below = path.isEmpty() ? name : path + "." + name;
        Value value = held instanceof MappingBuilder nested ? nested.build(below) : scalar((Scalar) held, below);
        return new Value.Member(name, value.at(), value);
    }

    private static Scalar scalar(Scalar cell, String path) {
        return new Scalar(cell.written(), cell.type(), cell.at(), path);
    }
}
