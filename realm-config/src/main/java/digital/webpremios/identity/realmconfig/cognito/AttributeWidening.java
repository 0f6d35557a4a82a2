package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.profile.NameCharacters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Rules of attributes that the values of a pool's users fit: the schema's, or as much wider as it takes. */
record AttributeWidening(UsersSurvey users, Findings findings) {

    static final int LONGEST_OF_A_NAME = 255;
    private static final int LONGEST = 2_048;
    private static final int LONGEST_NUMBER = 16;
    private static final String REMEDY =
            "nothing, or correct the values, and then the rules of the attribute in the descriptor";

    /** In characters: what the schema says or the longest value has, as far as Keycloak has room. */
    int length(String name, Optional<Integer> schema, JsonValue attribute) {
        int room = Set.of("email", "given_name", "family_name").contains(name) ? LONGEST_OF_A_NAME : LONGEST;
        int usual = name.equals("phone_number") ? LONGEST_NUMBER : room;
        int allowed = Math.min(schema.orElse(usual), usual);
        int longest = Math.min(users.values(name).longest(), room);
        if (longest > allowed) {
            findings.note(
                    "attribute/length",
                    name,
                    attribute.position(),
                    "a user has a value of " + longest + " characters, longer than " + allowed
                            + "; the profile allows it",
                    REMEDY);
        }
        return Math.max(allowed, longest);
    }

    /** The strictest pattern that all values match; none if any value is allowed, or the profile's own rule is. */
    Optional<String> pattern(String name, String type, JsonValue attribute) {
        return name.equals("given_name") || name.equals("family_name")
                ? ofNames(name, attribute)
                : ofType(name, type, attribute);
    }

    private Optional<String> ofNames(String name, JsonValue attribute) {
        Set<String> characters = new TreeSet<>(users.values(name).refusedInNames());
        characters.removeIf(character -> !NameCharacters.mayBeAllowed(character));
        if (characters.isEmpty()) {
            return Optional.empty();
        }
        findings.warning(
                "attribute/characters",
                name,
                attribute.position(),
                "users have characters in their names that Keycloak refuses: " + String.join(" ", characters)
                        + "; the profile allows them, so that the users can sign in",
                REMEDY);
        return Optional.of(NameCharacters.patternAllowing(characters));
    }

    private Optional<String> ofType(String name, String type, JsonValue attribute) {
        List<Pattern> patterns = AttributeRules.patterns(name, type);
        ValueSurvey values = users.values(name);
        int fitting = 0;
        while (fitting < patterns.size() && values.misfits(fitting) > 0) {
            fitting++;
        }
        if (fitting > 0) {
            findings.warning(
                    "attribute/values",
                    name,
                    attribute.position(),
                    values.misfits(0) + " users have values that do not match "
                            + patterns.get(0).pattern() + "; the profile allows them, so that the users can sign in",
                    REMEDY);
        }
        boolean ofProfile = fitting == 0 && name.equals("phone_number");
        return fitting == patterns.size() || ofProfile
                ? Optional.empty()
                : Optional.of(patterns.get(fitting).pattern());
    }
}
