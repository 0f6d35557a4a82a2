package digital.webpremios.identity.realmconfig.cognito;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What becomes of the types and bounds of a pool's attributes. */
final class AttributeRules {

    static final Map<String, Remark> REMARKS = Map.of(
            "NumberAttributeConstraints",
            new Remark(
                    Severity.NOTE,
                    "the bounds of a number have no counterpart but a pattern",
                    "write the bounds as a 'pattern' of the attribute if they matter"));

    private static final List<Pattern> NUMBERS = List.of(Pattern.compile("-?[0-9]+(\\.[0-9]+)?"));
    private static final List<Pattern> FLAGS =
            List.of(Pattern.compile("true|false"), Pattern.compile("(?i:true|false)|[01]"));

    /** The first is that of every rendered profile. */
    private static final List<Pattern> PHONE_NUMBERS =
            List.of(Pattern.compile("\\+[0-9]{6,15}"), Pattern.compile("(?s).*"));

    private AttributeRules() {}

    /**
     * What the values of an attribute may look like, the strictest pattern first; none if any text will do. Cognito keeps all
     * values as texts, and does not hold those that an application writes to the type.
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
}
