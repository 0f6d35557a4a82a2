package digital.webpremios.identity.realmconfig.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a mapping. A reader takes each member that it knows; {@link #rest()} lists those that no reader took.
 */
public final class Members {
    private final Value owner;
    private final Map<String, Value> left = new LinkedHashMap<>();

    private Members(Value owner) {
        this.owner = owner;
        owner.members().forEach(member -> left.put(member.name(), member.value()));
    }

    /**
     * Returns the members of a mapping.
     *
     * @throws IllegalArgumentException naming the place, if the value is no mapping
     */
    public static Members of(Value value) {
        if (value instanceof Value.Mapping) {
            return new Members(value);
        }
        throw value.refused("an object");
    }

    /** Returns the place of the mapping. */
    public Location at() {
        return owner.at();
    }

    /** Returns a member; empty if it is missing or null. */
    public Optional<Value> take(String name) {
        return Optional.ofNullable(left.remove(name)).filter(value -> !isNull(value));
    }

    /**
     * Returns a required member.
     *
     * @throws IllegalArgumentException naming the place, if it is missing or null
     */
    public Value require(String name) {
        return take(name).orElseThrow(() -> owner.problem("the member " + name + " is missing"));
    }

    /** Returns a text; empty if the member is missing. */
    public Optional<String> text(String name) {
        return take(name).map(Value::asText);
    }

    /** Returns whether a flag exists and is true. */
    public boolean flag(String name) {
        return take(name).map(Value::asFlag).orElse(false);
    }

    /** Returns the values of a list; none if the member is missing. */
    public List<Value> items(String name) {
        return take(name).map(Value::asList).orElse(List.of());
    }

    /** Returns the texts of a list; none if the member is missing. */
    public List<String> texts(String name) {
        return items(name).stream().map(Value::asText).toList();
    }

    /** Takes members that have no effect, so that they are not reported. */
    public void ignore(String... names) {
        for (String name : names) {
            left.remove(name);
        }
    }

    /** Returns the members that were not taken and are not empty. */
    public List<Map.Entry<String, Value>> rest() {
        return left.entrySet().stream()
                .filter(member -> !member.getValue().isEmpty())
                .toList();
    }

    /**
     * Refuses members that were not taken, so that none is silently ignored.
     *
     * @throws IllegalArgumentException naming the first of them
     */
    public void refuseRest() {
        left.values().stream().findFirst().ifPresent(value -> {
            throw value.problem("this member is unknown");
        });
    }

    private static boolean isNull(Value value) {
        return value instanceof Value.Scalar scalar && scalar.type() == Value.Scalar.Type.NULL;
    }
}
