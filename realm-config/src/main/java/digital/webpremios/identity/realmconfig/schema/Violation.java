package digital.webpremios.identity.realmconfig.schema;

import digital.webpremios.identity.realmconfig.source.Location;
import java.util.List;
import java.util.Set;

/**
 * A violation of the schema.
 *
 * @param at where it is
 * @param message what is wrong, and what is expected
 * @param keyword the keyword of the schema that is violated
 * @param property the name that the keyword is about, if it is about one
 * @param depth how many names lead from the root to the value
 */
public record Violation(Location at, String message, String keyword, String property, int depth) {
    private static final int OF_AN_ENVIRONMENT = 2;
    private static final Set<String> OF_NAMES = Set.of("additionalProperties", "propertyNames", "type");

    /** What identifies the same violation in another environment of the file. */
    public List<String> identity() {
        return List.of(at.toString(), keyword, property);
    }

    /** Whether a name is not one of those that are expected. */
    public boolean isUnknownName() {
        return keyword.equals("additionalProperties");
    }

    /**
     * Whether it concerns the outline of the file: its members, its environments and their members, whatever their
     * values.
     */
    public boolean isOfOutline() {
        return depth <= OF_AN_ENVIRONMENT && OF_NAMES.contains(keyword);
    }
}
