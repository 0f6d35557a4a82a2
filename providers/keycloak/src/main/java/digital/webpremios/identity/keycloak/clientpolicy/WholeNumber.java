package digital.webpremios.identity.keycloak.clientpolicy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/**
 * A number in a client profile: a JSON number in realm files, a text from the admin console's text box. It is not
 * parsed by Jackson, whose error would reach the administrator as a server error without the setting's name.
 */
public record WholeNumber(String written) {

    private static final int MAX_DIGITS = 9;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WholeNumber of(JsonNode node) {
        return new WholeNumber(node.isValueNode() ? node.asText() : node.toString());
    }

    public static WholeNumber of(int number) {
        return new WholeNumber(Integer.toString(number));
    }

    /** The number; empty if it is none or outside the bounds. */
    public OptionalInt within(int min, int max) {
        if (written.isEmpty() || written.length() > MAX_DIGITS) {
            return OptionalInt.empty();
        }
        int number = 0;
        for (int i = 0; i < written.length(); i++) {
            int digit = written.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalInt.empty();
            }
            number = number * 10 + digit;
        }
        return number < min || number > max ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @Override
    public String toString() {
        return written;
    }
}
