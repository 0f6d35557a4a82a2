package digital.webpremios.identity.realmconfig.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Value;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns an error of the validator into a violation with a readable message and a place in the file.
 *
 * @param error the error
 * @param root the value that was validated
 * @param words describes the schema
 */
record ValidatorError(Error error, Value root, SchemaWords words) {

    private static final Set<String> SECRET = Set.of("secret", "password", "client-secret");
    private static final int EXCERPT = 60;

    Violation violation() {
        Place place = place();
        return new Violation(
                at(place),
                message(place),
                error.getKeyword(),
                String.valueOf(error.getProperty()),
                error.getInstanceLocation().getNameCount());
    }

    /**
     * Returns the place of the name if the name is wrong, of the mapping if a member is missing, and of the value
     * otherwise.
     */
    private Location at(Place place) {
        return switch (error.getKeyword()) {
            case "additionalProperties", "propertyNames" ->
                place.value().member(error.getProperty()).map(Value.Member::at).orElse(place.at());
            case "required", "dependentRequired", "false" -> place.at();
            case "uniqueItems" -> repeated(place.value()).at();
            default -> place.value().at();
        };
    }

    private String message(Place place) {
        String path = place.path().isEmpty() ? "the file" : place.path();
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                place.below(error.getProperty()) + " is unknown; expected " + words.members(holder());
            case "propertyNames" ->
                "'" + excerpt(error.getProperty()) + "' in " + path + "; expected "
                        + words.expected(error.getSchemaNode());
            case "required" -> place.below(error.getProperty()) + " is missing" + policy(place);
            case "dependentRequired" ->
                path + " has '" + error.getArguments()[1] + "' without '" + error.getArguments()[0]
                        + "'; give both or neither";
            case "uniqueItems" -> path + " has " + found(repeated(place.value()), place) + " twice";
            case "false" -> path + " is not allowed together with the other members";
            default -> path + " is " + found(place.value(), place) + "; expected " + words.expected(holder());
        };
    }

    private static String policy(Place place) {
        return place.path().startsWith("policy")
                ? "; every rule must be written, and 'unrestricted' switches a rule off"
                : "";
    }

    private JsonNode holder() {
        return words.holderOf(error.getSchemaLocation().getFragment());
    }

    private static String found(Value value, Place place) {
        if (SECRET.contains(place.name())) {
            return "not shown, since it could be the secret";
        }
        Optional<String> text = value.text();
        if (text.isPresent()) {
            // a file that is one text is not a descriptor: a link or a wrong name may lead to any file, so its text is
            // not shown
            String shown = place.path().isEmpty() ? "a text" : "'" + excerpt(text.get()) + "'";
            return text.get().isEmpty() ? "empty" : shown;
        }
        if (value instanceof Value.Sequence) {
            return value.items().isEmpty() ? "an empty list" : "a list";
        }
        return "a mapping";
    }

    private static String excerpt(String text) {
        String printable = Printable.line(text);
        return printable.length() <= EXCERPT ? printable : printable.substring(0, EXCERPT) + "…";
    }

    private static Value repeated(Value list) {
        Set<Optional<String>> seen = new HashSet<>();
        List<Value> items = list.items();
        return items.stream().filter(item -> !seen.add(item.text())).findFirst().orElse(list);
    }

    private Place place() {
        NodePath path = error.getInstanceLocation();
        Place place = new Place("", "", root.at(), root);
        for (int i = 0; i < path.getNameCount(); i++) {
            place = place.step(path.getElement(i));
        }
        return place;
    }
}
