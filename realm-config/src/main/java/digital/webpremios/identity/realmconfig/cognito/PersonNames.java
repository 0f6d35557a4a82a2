package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of a person. Keycloak has a first and a last name, and tokens tell both together as {@code name}; Cognito's
 * {@code name} is an attribute of its own. Alone, it stands for the first name, so that tokens tell it as before.
 *
 * @param first the first name
 * @param last the last name
 * @param lost a {@code name} that is not given and family name together
 */
record PersonNames(Optional<JsonValue> first, Optional<JsonValue> last, Optional<JsonValue> lost) {

    static PersonNames take(UserAttributes attributes) {
        Optional<JsonValue> name = attributes.take("name");
        Optional<JsonValue> given = attributes.take("given_name");
        Optional<JsonValue> family = attributes.take("family_name");
        if (given.isEmpty() && family.isEmpty()) {
            return new PersonNames(name, Optional.empty(), Optional.empty());
        }
        String together = Stream.of(given, family)
                .flatMap(Optional::stream)
                .map(JsonValue::word)
                .collect(Collectors.joining(" "));
        return new PersonNames(
                given, family, name.filter(text -> !text.word().strip().equals(together.strip())));
    }
}
