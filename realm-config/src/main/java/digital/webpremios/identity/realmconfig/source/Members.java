package digital.webpremios.identity.realmconfig.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a mapping. A reader takes each member that it knows; {@link #rest()} is what no reader took. */
public final class Members {
    private final Value owner;
    private final Map<String, Value> left = new LinkedHashMap<>();

    private Members(Value owner) {
        this.owner = owner;
        owner.members().forEach(member -> left.put(member.name(), member.value()));
    }

    /**
     * The members of a mapping.
     *
     * @throws IllegalArgumentException naming the place, if the value is no mapping
     */
    public static Members of(Value value) {
        if (value instanceof Value.Mapping) {
            return new Members(value);
        }
        throw value.refused("an object");
    }

    /** Where the mapping is. */
    public Location at() {
        return owner.at();
    }

    /** A member; empty if it is missing or null. */
    public Optional<Value> take(String name) {
        return Optional.ofNullable(left.remove(name)).filter(value -> !isNull(value));
    }

    /**
     * A member that must be there.
     *
     * @throws IllegalArgumentException naming the place, if it is missing or null
     */
    public Value require(String name) {
        return take(name).orElseThrow(() -> owner.problem("the member " + name + " is missing"));
    }

    /** A text; empty if the member is missing. */
    public Optional<String> text(String name) {
        return take(name).map(Value::asText);
    }

    /** Whether a flag is there and true. */
    public boolean flag(String name) {
        return take(name).map(Value::asFlag).orElse(false);
    }

    /** The values of a list; none if the member is missing. */
    public List<Value> items(String name) {
        return take(name).map(Value::asList).orElse(List.of());
    }

    /** The texts of a list; none if the member is missing. */
    public List<String> texts(String name) {
        return items(name).stream().map(Value::asText).toList();
    }

    /** Takes members whose loss changes nothing. */
    public void ignore(String... names) {
        for (String name : names) {
            left.remove(name);
        }
    }

    /** The members that nobody took and that are not empty. */
    public List<Map.Entry<String, Value>> rest() {
        return left.entrySet().stream()
                .filter(member -> !member.getValue().isEmpty())
                .toList();
    }

    /**
     * Refuses members that nobody took, so that none is ignored.
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
