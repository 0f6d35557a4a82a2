package digital.webpremios.identity.realmconfig.source;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value in a YAML or JSON file, with its place. Rules ask it with {@link #get}, {@link #text}, {@link #items} and
 * {@link #members}, which find nothing in a value of another kind. Readers ask it with the {@code as…} methods, which
 * throw an exception that names the place and what is expected.
 */
public sealed interface Value {
    /** Where it is. */
    Location at();

    /**
     * The names that lead to it, such as {@code clients.demo.scopes} or {@code UserPool.Policies}; empty for the root.
     */
    String path();

    /** The value of a member; {@link Missing} if there is none. */
    default Value get(String name) {
        return member(name)
                .map(Member::value)
                .orElseGet(() -> new Missing(at(), path().isEmpty() ? name : path() + "." + name));
    }

    /** A member, if this is a mapping that has it. */
    default Optional<Member> member(String name) {
        return Optional.empty();
    }

    /** The members of a mapping; none if this is no mapping. */
    default List<Member> members() {
        return List.of();
    }

    /** The values of a list; none if this is no list. */
    default List<Value> items() {
        return List.of();
    }

    /** The text of a scalar, as it is written. */
    default Optional<String> text() {
        return Optional.empty();
    }

    /** Whether it is exactly this text. */
    default boolean is(String text) {
        return text().filter(text::equals).isPresent();
    }

    /** Whether there is a value. */
    default boolean isThere() {
        return !(this instanceof Missing);
    }

    /** Whether nothing is there, nothing is in it, or it is {@code false}. */
    default boolean isEmpty() {
        return members().stream().allMatch(member -> member.value().isEmpty());
    }

    /** The scalars of a list. */
    default List<Scalar> scalars() {
        return items().stream()
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .toList();
    }

    /** A text. */
    default String asText() {
        throw refused("a text");
    }

    /** {@code true} or {@code false}. */
    default boolean asFlag() {
        throw refused("true or false");
    }

    /** A text or a number, as it is written: Cognito writes some numbers as texts, and dates as either. */
    default String asScalar() {
        throw refused("a text or a number");
    }

    /** A text, a number or a flag, as it is written: values of attributes, which Cognito itself writes as texts. */
    default String asWord() {
        throw refused("a text or a number");
    }

    /** A whole number that is not negative and has at most nine digits. */
    default int asNumber() {
        String text = asScalar();
        if (!text.matches("[0-9]{1,9}")) {
            throw refused("a whole number");
        }
        return Integer.parseInt(text);
    }

    /** The values of a list. */
    default List<Value> asList() {
        throw refused("a list");
    }

    /** What kind of value this is, for a message. */
    default String kind() {
        return this instanceof Scalar scalar
                ? scalar.type.words
                : this instanceof Sequence ? "a list" : this instanceof Mapping ? "an object" : "nothing";
    }

    /** An exception that says what is expected here. */
    default Location.Unexpected refused(String expected) {
        return problem("expected " + expected + ", found " + kind());
    }

    /** An exception about this value. */
    default Location.Unexpected problem(String text) {
        return at().problem((path().isEmpty() ? "" : path() + ": ") + text);
    }

    /**
     * One value. In YAML each is a text: {@code no} is a word, and quotes make no difference.
     *
     * @param written the text, as it is written
     * @param type what it is in JSON
     */
    record Scalar(String written, Type type, Location at, String path) implements Value {
        /** What a scalar is in JSON. */
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
     * A name and its value in a mapping.
     *
     * @param at where the name is written
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
     * Names with their values, none twice.
     *
     * @param byName the same members by name if there are many, because a pool can have thousands of scopes; empty
     *     otherwise
     */
    record Mapping(List<Member> members, Map<String, Member> byName, Location at, String path) implements Value {
        private static final int FEW = 16;

        /** A mapping of these members. */
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

    /** No value; its place is that of the mapping in which it is missing. */
    record Missing(Location at, String path) implements Value {}
}
