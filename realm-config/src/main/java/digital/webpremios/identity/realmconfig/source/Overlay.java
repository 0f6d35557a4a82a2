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

    /**
     * Returns a tree with every text replaced, including names. Parts without a replaced text are shared with the given
     * tree, so that the tenants of a portfolio share the parts of their profiles.
     */
    public static Value replaced(Value value, UnaryOperator<String> text) {
        if (value instanceof Value.Scalar scalar) {
            String replaced = text.apply(scalar.written());
            return replaced.equals(scalar.written())
                    ? scalar
                    : new Value.Scalar(replaced, scalar.type(), scalar.at(), scalar.path());
        }
        if (value instanceof Value.Sequence) {
            List<Value> items =
                    value.items().stream().map(item -> replaced(item, text)).toList();
            return areSame(items, value.items()) ? value : new Value.Sequence(items, value.at(), value.path());
        }
        if (value instanceof Value.Mapping) {
            List<Value.Member> members = value.members().stream()
                    .map(member -> replaced(member, text))
                    .toList();
            return areSame(members, value.members()) ? value : new Value.Mapping(members, value.at(), value.path());
        }
        return value;
    }

    private static Value.Member replaced(Value.Member member, UnaryOperator<String> text) {
        String name = text.apply(member.name());
        Value value = replaced(member.value(), text);
        return name.equals(member.name()) && value == member.value()
                ? member
                : new Value.Member(name, member.at(), value);
    }

    private static boolean areSame(List<?> some, List<?> others) {
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }
}
