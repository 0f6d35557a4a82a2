package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.policy.Seconds;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Converts scalars and lists of scalars. The schema and the rules about the form of values have been checked before.
 */
final class Scalars {
    private Scalars() {}

    /** Returns the value that a text stands for. */
    static <T> T parsed(Value value, Function<String, Optional<T>> parser, String expected) {
        return parser.apply(value.asText()).orElseThrow(() -> value.refused(expected));
    }

    /** Returns a text of one line that is not blank. */
    static String line(Value value) {
        String text = value.asText();
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw value.refused("a text of one line");
        }
        return text;
    }

    static List<String> lines(List<Value> list) {
        return list.stream().map(Scalars::line).toList();
    }

    static boolean isTrue(Value value) {
        return value.is("true");
    }

    /** Returns whether a rule is on ({@code required}) or off ({@code unrestricted}). */
    static boolean isRequired(Value value) {
        return value.is("required");
    }

    static long seconds(Value value) {
        return parsed(value, Seconds::parse, "a whole number with its unit s, m, h or d");
    }

    /**
     * Returns a reference to a secret. A text that is not a reference is not shown, because it may be the secret
     * itself.
     */
    static SecretReference secret(Value value) {
        return parsed(value, SecretReference::parse, "where the secret is, " + SecretReference.WRITTEN);
    }

    /** Returns a reference to a secret; empty if the text is {@code none}. */
    static Optional<SecretReference> secretOrNone(Value value) {
        return value.is("none") ? Optional.empty() : Optional.of(secret(value));
    }
}
