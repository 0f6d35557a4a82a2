package digital.webpremios.identity.cognito.request;

import java.util.List;
import java.util.Optional;

/**
 * The header {@code X-Correlation-Id} of a request: contract row R13. By it the platform finds one call in the logs of
 * several systems.
 *
 * @param value 1 to 128 printable ASCII characters, not only blanks
 */
public record CorrelationId(String value) {

    /** The header's name, in requests and answers. */
    public static final String HEADER = "X-Correlation-Id";

    private static final int MAX_LENGTH = 128;

    public CorrelationId {
        if (!isUsable(value)) {
            throw new IllegalArgumentException("Not a correlation id");
        }
    }

    /**
     * Reads the header.
     *
     * @param values what the request has under the name
     * @return empty if there is no header, more than one, or a value that is not a correlation id
     */
    public static Optional<CorrelationId> read(List<String> values) {
        return values.size() == 1 && isUsable(values.get(0))
                ? Optional.of(new CorrelationId(values.get(0)))
                : Optional.empty();
    }

    private static boolean isUsable(String value) {
        return value.length() <= MAX_LENGTH && !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
