package digital.webpremios.identity.realmconfig.cognito.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of an object. Each is taken by whoever knows what it means; what is left at the end, nobody knew. */
public final class JsonMembers {

    private final JsonValue owner;
    private final Map<String, JsonValue> left;

    JsonMembers(JsonValue owner, Map<String, JsonValue> members) {
        this.owner = owner;
        this.left = new LinkedHashMap<>(members);
    }

    /** Where the object stands. */
    public Position position() {
        return owner.position();
    }

    /** A member, unless it is missing or null. */
    public Optional<JsonValue> take(String name) {
        return Optional.ofNullable(left.remove(name)).filter(value -> !value.isNull());
    }

    /**
     * A member that must be there.
     *
     * @throws IllegalArgumentException naming file, line and column
     */
    public JsonValue require(String name) {
        return take(name).orElseThrow(() -> owner.problem("the member " + name + " is missing"));
    }

    /** A text, or nothing if the member is missing. */
    public Optional<String> text(String name) {
        return take(name).map(JsonValue::text);
    }

    /** Whether a flag is there and true. */
    public boolean flag(String name) {
        return take(name).map(JsonValue::flag).orElse(false);
    }

    /** The items of a list; none if the member is missing. */
    public List<JsonValue> items(String name) {
        return take(name).map(JsonValue::items).orElse(List.of());
    }

    /** The texts of a list; none if the member is missing. */
    public List<String> texts(String name) {
        return items(name).stream().map(JsonValue::text).toList();
    }

    /** Members that say nothing that could get lost. */
    public void ignore(String... names) {
        for (String name : names) {
            left.remove(name);
        }
    }

    /** What nobody took and is not empty. */
    public List<Map.Entry<String, JsonValue>> rest() {
        return left.entrySet().stream()
                .filter(member -> !member.getValue().isEmpty())
                .toList();
    }
}
