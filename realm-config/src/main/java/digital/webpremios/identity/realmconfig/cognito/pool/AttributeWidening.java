package digital.webpremios.identity.realmconfig.cognito.pool;

import digital.webpremios.identity.realmconfig.cognito.output.Remark;
import digital.webpremios.identity.realmconfig.cognito.user.UsersSurvey;
import digital.webpremios.identity.realmconfig.cognito.user.ValueSurvey;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.finding.Severity;
import digital.webpremios.identity.realmconfig.profile.NameCharacters;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Widens the attribute rules of the pool's schema so that the values of all users match. */
record AttributeWidening(UsersSurvey users, Findings findings) {
    static final Map<String, Remark> REMARKS = Map.of(
            "NumberAttributeConstraints",
            new Remark(
                    Severity.NOTE,
                    "the bounds of a number can only be expressed as a pattern",
                    "write the bounds as a 'pattern' of the attribute if they matter"));

    private static final List<Pattern> NUMBERS = List.of(Pattern.compile("-?[0-9]+(\\.[0-9]+)?"));
    private static final List<Pattern> FLAGS =
            List.of(Pattern.compile("true|false"), Pattern.compile("(?i:true|false)|[01]"));

    /** The first pattern is the one of every rendered profile. */
    private static final List<Pattern> PHONE_NUMBERS =
            List.of(Pattern.compile("\\+[0-9]{6,15}"), Pattern.compile("(?s).*"));

    /**
     * Returns patterns for the values of an attribute, the strictest first; none if any text is allowed. Cognito stores
     * all values as texts and does not check the type of values that an application writes.
     */
    static List<Pattern> patterns(String name, String type) {
        if (name.equals("phone_number")) {
            return PHONE_NUMBERS;
        }
        return switch (type) {
            case "Number" -> NUMBERS;
            case "Boolean" -> FLAGS;
            default -> List.of();
        };
    }

    static final int LONGEST_OF_A_NAME = 255;
    private static final int LONGEST = 2_048;
    private static final int LONGEST_NUMBER = 16;
    private static final String REMEDY =
            "nothing, or correct the values, and then the rules of the attribute in the descriptor";

    /**
     * The longest value that the profile allows, in characters: the schema's limit, or the longest value of a user if
     * that is longer, within Keycloak's own limit.
     *
     * @param schema the schema's limit; null if it has none
     */
    int length(String name, @Nullable Integer schema, Value attribute) {
        int room = Set.of("email", "given_name", "family_name").contains(name) ? LONGEST_OF_A_NAME : LONGEST;
        int usual = name.equals("phone_number") ? LONGEST_NUMBER : room;
        int allowed = schema == null ? usual : Math.min(schema, usual);
        int longest = Math.min(users.values(name).longest(), room);
        if (longest > allowed) {
            findings.note(
                    "attribute/length",
                    name,
                    attribute.at(),
                    "a user has a value of " + longest + " characters, longer than " + allowed
                            + "; the profile allows it",
                    REMEDY);
        }
        return Math.max(allowed, longest);
    }

    /**
     * Returns the strictest pattern that all values match; empty if any value is allowed, or if the profile's own rule
     * fits.
     */
    Optional<String> pattern(String name, String type, Value attribute) {
        return name.equals("given_name") || name.equals("family_name")
                ? ofNames(name, attribute)
                : ofType(name, type, attribute);
    }

    private Optional<String> ofNames(String name, Value attribute) {
        Set<String> characters = new TreeSet<>(users.values(name).refusedInNames());
        characters.removeIf(character -> !NameCharacters.mayBeAllowed(character));
        if (characters.isEmpty()) {
            return Optional.empty();
        }
        findings.warning(
                "attribute/characters",
                name,
                attribute.at(),
                "users have characters in their names that Keycloak refuses: " + String.join(" ", characters)
                        + "; the profile allows them, so that the users can sign in",
                REMEDY);
        return Optional.of(NameCharacters.patternAllowing(characters));
    }

    private Optional<String> ofType(String name, String type, Value attribute) {
        List<Pattern> patterns = patterns(name, type);
        ValueSurvey values = users.values(name);
        int fitting = 0;
        while (fitting < patterns.size() && values.misfits(fitting) > 0) {
            fitting++;
        }
        if (fitting > 0) {
            findings.warning(
                    "attribute/values",
                    name,
                    attribute.at(),
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
