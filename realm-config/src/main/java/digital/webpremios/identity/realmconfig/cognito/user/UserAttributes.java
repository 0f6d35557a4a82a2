package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attributes of a user by name. A reader takes each attribute that it knows, and the rest can be listed. */
final class UserAttributes {

    private final Map<String, Value> left = new LinkedHashMap<>();

    private UserAttributes() {}

    static UserAttributes read(Members user) {
        UserAttributes attributes = new UserAttributes();
        for (Value attribute : user.items("Attributes")) {
            Members members = Members.of(attribute);
            Value name = members.require("Name");
            Optional<Value> value =
                    members.take("Value").filter(text -> !text.asWord().isEmpty());
            if (value.isPresent() && attributes.left.put(name.asText(), value.get()) != null) {
                throw name.problem("the user has the attribute twice");
            }
        }
        return attributes;
    }

    Optional<Value> take(String name) {
        return Optional.ofNullable(left.remove(name));
    }

    /**
     * Returns whether a flag is true. Cognito stores flags as texts and also accepts {@code True} and {@code 1} as
     * true.
     */
    boolean flag(String name) {
        return take(name).flatMap(UserAttributes::truth).orElse(false);
    }

    /** Returns a flag's value; empty if it is neither true nor false. */
    static Optional<Boolean> truth(Value value) {
        return switch (value.asWord().strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    Set<Map.Entry<String, Value>> rest() {
        return left.entrySet();
    }

    /**
     * The names of a person. Keycloak has a first and a last name, and tokens contain both together as {@code name}; on
     * Cognito, {@code name} is a separate attribute. A {@code name} alone is imported as the first name, so that tokens
     * contain the same {@code name} as before.
     *
     * @param first the first name
     * @param last the last name
     * @param lost a {@code name} that differs from given and family name, and is left out
     */
    record PersonNames(Optional<Value> first, Optional<Value> last, Optional<Value> lost) {

        static PersonNames take(UserAttributes attributes) {
            Optional<Value> name = attributes.take("name");
            Optional<Value> given = attributes.take("given_name");
            Optional<Value> family = attributes.take("family_name");
            if (given.isEmpty() && family.isEmpty()) {
                return new PersonNames(name, Optional.empty(), Optional.empty());
            }
            String together = Stream.of(given, family)
                    .flatMap(Optional::stream)
                    .map(Value::asWord)
                    .collect(Collectors.joining(" "));
            return new PersonNames(
                    given, family, name.filter(text -> !text.asWord().strip().equals(together.strip())));
        }
    }
}
