package digital.webpremios.identity.realmconfig.check.source;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value in a descriptor. Every look-up answers, whatever stands there: what a rule asks of a value of another kind is
 * not there, so that a rule says nothing of what the schema already refuses.
 */
public sealed interface Element {

    /** Where it is. */
    Location at();

    /** The value of a member, {@link Missing} if there is none. */
    default Element get(String name) {
        return member(name).map(Member::value).orElseGet(() -> new Missing(at()));
    }

    /** A member. */
    default Optional<Member> member(String name) {
        return members().stream().filter(member -> member.name().equals(name)).findFirst();
    }

    /** The members of a mapping. */
    default List<Member> members() {
        return List.of();
    }

    /** The values of a list. */
    default List<Element> items() {
        return List.of();
    }

    /** The text of a scalar. */
    default Optional<String> text() {
        return Optional.empty();
    }

    /** Whether it is exactly this word. */
    default boolean is(String word) {
        return text().filter(word::equals).isPresent();
    }

    /** Whether something stands there. */
    default boolean isThere() {
        return !(this instanceof Missing);
    }

    /** The scalars of a list. */
    default List<Scalar> scalars() {
        return items().stream()
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .toList();
    }

    /** One value. */
    record Scalar(String value, Location at) implements Element {
        @Override
        public Optional<String> text() {
            return Optional.of(value);
        }
    }

    /** A list. */
    record Sequence(List<Element> items, Location at) implements Element {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Names with their values, none twice.
     *
     * @param byName the same members, to be looked up: a pool can have thousands of scopes
     */
    record Mapping(List<Member> members, Map<String, Member> byName, Location at) implements Element {
        public Mapping {
            members = List.copyOf(members);
            byName = Map.copyOf(byName);
        }

        /** A mapping of these members. */
        public Mapping(List<Member> members, Location at) {
            this(members, members.stream().collect(toMap(Member::name, identity(), (first, again) -> first)), at);
        }

        @Override
        public Optional<Member> member(String name) {
            return Optional.ofNullable(byName.get(name));
        }
    }

    /** Nothing; its place is that of what it is missing in. */
    record Missing(Location at) implements Element {}
}
