package digital.webpremios.identity.keycloak.clientpolicy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/**
 * A number as it is written in a profile: realm JSON has a number, the admin console, whose field is a text box, a text.
 * It is read here and not by Jackson, whose refusal would reach the administrator as a server error without a name.
 */
public record WholeNumber(String written) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WholeNumber of(JsonNode node) {
        return new WholeNumber(node.isValueNode() ? node.asText() : node.toString());
    }

    public static WholeNumber of(int number) {
        return new WholeNumber(Integer.toString(number));
    }

    /** The number, or nothing if it is none or lies outside. */
    public OptionalInt within(int min, int max) {
        if (!written.matches("[0-9]{1,9}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(written);
        return number < min || number > max ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @Override
    public String toString() {
        return written;
    }
}
