package digital.webpremios.identity.realmconfig.source;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a YAML or JSON file, with its place. Rules query it with {@link #get}, {@link #text}, {@link #items} and
 * {@link #members}, which return nothing for a value of another kind. Readers query it with the {@code as…} methods,
 * which throw an exception that names the place and what is expected.
 */
public sealed interface Value {
    /** Returns the place. */
    Location at();

    /**
     * Returns the names from the root to the value, such as {@code clients.demo.scopes} or {@code UserPool.Policies};
     * empty for the root.
     */
    String path();

    /** Returns the value of a member; {@link Missing} if there is none. */
    default Value get(String name) {
        return member(name)
                .map(Member::value)
                .orElseGet(() -> new Missing(at(), path().isEmpty() ? name : path() + "." + name));
    }

    /** Returns a member; empty if this is not a mapping that has it. */
    default Optional<Member> member(String name) {
        return Optional.empty();
    }

    /** Returns the members of a mapping; none if this is not a mapping. */
    default List<Member> members() {
        return List.of();
    }

    /** Returns the values of a list; none if this is not a list. */
    default List<Value> items() {
        return List.of();
    }

    /** Returns the text of a scalar, as written; empty if this is not a scalar. */
    default Optional<String> text() {
        return Optional.empty();
    }

    /** Returns whether this is exactly the text. */
    default boolean is(String text) {
        return text().filter(text::equals).isPresent();
    }

    /** Returns whether the value exists. */
    default boolean isThere() {
        return !(this instanceof Missing);
    }

    /** Returns whether the value is missing, empty or {@code false}. */
    default boolean isEmpty() {
        return members().stream().allMatch(member -> member.value().isEmpty());
    }

    /** Returns the scalars of a list. */
    default List<Scalar> scalars() {
        return items().stream()
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .toList();
    }

    /** Returns a text. */
    default String asText() {
        throw refused("a text");
    }

    /** Returns {@code true} or {@code false}. */
    default boolean asFlag() {
        throw refused("true or false");
    }

    /** Returns a text or a number, as written. Cognito writes some numbers as texts, and dates as either. */
    default String asScalar() {
        throw refused("a text or a number");
    }

    /** Returns a text, a number or a flag, as written. Cognito writes attribute values as texts. */
    default String asWord() {
        throw refused("a text or a number");
    }

    /** Returns a whole number from 0 to 999,999,999. */
    default int asNumber() {
        String text = asScalar();
        if (!text.matches("[0-9]{1,9}")) {
            throw refused("a whole number");
        }
        return Integer.parseInt(text);
    }

    /** Returns the values of a list. */
    default List<Value> asList() {
        throw refused("a list");
    }

    /** Returns the kind of value, for messages. */
    default String kind() {
        return this instanceof Scalar scalar
                ? scalar.type.words
                : this instanceof Sequence ? "a list" : this instanceof Mapping ? "an object" : "nothing";
    }

    /** Returns an exception that names what is expected. */
    default Location.Unexpected refused(String expected) {
        return problem("expected " + expected + ", found " + kind());
    }

    /** Returns an exception about this value. */
    default Location.Unexpected problem(String text) {
        return at().problem((path().isEmpty() ? "" : path() + ": ") + text);
    }

    /**
     * A single value. In YAML every scalar is a text: {@code no} is a word, and quotes make no difference.
     *
     * @param written the text, as written
     * @param type the type in JSON
     */
    record Scalar(String written, Type type, Location at, String path) implements Value {
        /** The types of scalars in JSON. */
        public enum Type {
            TEXT("a text"),
            NUMBER("a number"),
            FLAG("true or false"),
            NULL("null");
            private final String words;

            Type(String words) {
                this.words = words;
            }
        }

        @Override
        public Optional<String> text() {
            return Optional.of(written).filter(any -> type != Type.NULL);
        }

        @Override
        public boolean isEmpty() {
            return type == Type.NULL || written.isEmpty() || (type == Type.FLAG && written.equals("false"));
        }

        @Override
        public String asText() {
            return written(type == Type.TEXT, "a text");
        }

        @Override
        public boolean asFlag() {
            return written(type == Type.FLAG, "true or false").equals("true");
        }

        @Override
        public String asScalar() {
            return written(type == Type.TEXT || type == Type.NUMBER, "a text or a number");
        }

        @Override
        public String asWord() {
            return written(type != Type.NULL, "a text or a number");
        }

        private String written(boolean isExpected, String expected) {
            if (isExpected) {
                return written;
            }
            throw refused(expected);
        }
    }

    /**
     * A member of a mapping.
     *
     * @param at the place of the name
     */
    record Member(String name, Location at, Value value) {}

    /** A list. */
    record Sequence(List<Value> items, Location at, String path) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public boolean isEmpty() {
            return items.isEmpty();
        }

        @Override
        public List<Value> asList() {
            return items;
        }
    }

    /**
     * A mapping with unique names.
     *
     * @param byName the members by name if there are many; empty otherwise. A pool can have thousands of scopes
     */
    record Mapping(List<Member> members, Map<String, Member> byName, Location at, String path) implements Value {
        private static final int FEW = 16;

        /** Creates a mapping. */
        public Mapping(List<Member> members, Location at, String path) {
            this(
                    List.copyOf(members),
                    members.size() <= FEW
                            ? Map.of()
                            : members.stream().collect(toMap(Member::name, identity(), (first, again) -> first)),
                    at,
                    path);
        }

        @Override
        public Optional<Member> member(String name) {
            return byName.isEmpty()
                    ? members.stream()
                            .filter(member -> member.name().equals(name))
                            .findFirst()
                    : Optional.ofNullable(byName.get(name));
        }
    }

    /** A missing value. Its place is that of the mapping in which it is missing. */
    record Missing(Location at, String path) implements Value {}
}
