package digital.webpremios.identity.realmconfig.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Derives trees of values. Every value keeps its place in the file, so that a finding names the right line. */
public final class Overlay {
    private Overlay() {}

    /**
     * Returns a base tree with the differences of an environment: mappings are merged member by member, other values
     * are replaced.
     */
    public static Value merged(Value base, Value difference) {
        if (!(base instanceof Value.Mapping && difference instanceof Value.Mapping)) {
            return difference;
        }
        Map<String, Value.Member> members = new LinkedHashMap<>();
        base.members().forEach(member -> members.put(member.name(), member));
        difference
                .members()
                .forEach(member -> members.merge(
                        member.name(),
                        member,
                        (old, changed) ->
                                new Value.Member(old.name(), changed.at(), merged(old.value(), changed.value()))));
        return new Value.Mapping(List.copyOf(members.values()), base.at(), base.path());
    }

    /** Returns a tree without one member of its root. */
    public static Value without(Value root, String name) {
        return root instanceof Value.Mapping
                ? new Value.Mapping(
                        root.members().stream()
                                .filter(member -> !member.name().equals(name))
                                .toList(),
                        root.at(),
                        root.path())
                : root;
    }

    /** Returns a tree with every text replaced, including names. */
    public static Value replaced(Value value, UnaryOperator<String> text) {
        if (value instanceof Value.Scalar scalar) {
            return new Value.Scalar(text.apply(scalar.written()), scalar.type(), scalar.at(), scalar.path());
        }
        if (value instanceof Value.Sequence) {
            return new Value.Sequence(
                    value.items().stream().map(item -> replaced(item, text)).toList(), value.at(), value.path());
        }
        if (value instanceof Value.Mapping) {
            return new Value.Mapping(
                    value.members().stream()
                            .map(member -> new Value.Member(
                                    text.apply(member.name()), member.at(), replaced(member.value(), text)))
                            .toList(),
                    value.at(),
                    value.path());
        }
        return value;
    }
}
