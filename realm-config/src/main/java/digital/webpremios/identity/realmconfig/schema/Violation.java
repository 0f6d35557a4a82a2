package digital.webpremios.identity.realmconfig.schema;

import digital.webpremios.identity.realmconfig.source.Location;
import java.util.List;
import java.util.Set;

/**
 * A violation of the schema.
 *
 * @param at the place in the file
 * @param message what is wrong, and what is expected
 * @param keyword the keyword of the schema that is violated
 * @param property the name that the keyword is about; empty if it is about none
 * @param depth the number of names from the root to the value
 */
public record Violation(Location at, String message, String keyword, String property, int depth) {
    private static final int OF_AN_ENVIRONMENT = 2;
    private static final Set<String> OF_NAMES = Set.of("additionalProperties", "propertyNames", "type");

    /** Returns what identifies the same violation in another environment of the file. */
    public List<String> identity() {
        return List.of(at.toString(), keyword, property);
    }

    /** Returns whether the violation is an unknown name. */
    public boolean isUnknownName() {
        return keyword.equals("additionalProperties");
    }

    /**
     * Returns whether the violation concerns the structure of the file: its members, its environments and their
     * members, regardless of values.
     */
    public boolean isOfOutline() {
        return depth <= OF_AN_ENVIRONMENT && OF_NAMES.contains(keyword);
    }
}
