package digital.webpremios.identity.realmconfig.cognito;

import java.util.Map;
import java.util.Optional;

/** What becomes of the types and bounds of a pool's attributes. */
final class AttributeRules {

    static final Map<String, Remark> REMARKS = Map.of(
            "NumberAttributeConstraints",
            new Remark(
                    Severity.NOTE,
                    "the bounds of a number have no counterpart but a pattern",
                    "write the bounds as a 'pattern' of the attribute if they matter"));

    private AttributeRules() {}

    /** The pattern of the values of a type; Cognito keeps all of them as texts. */
    static Optional<String> pattern(String type) {
        return switch (type) {
            case "Number" -> Optional.of("-?[0-9]+");
            case "Boolean" -> Optional.of("true|false");
            default -> Optional.empty();
        };
    }
}
