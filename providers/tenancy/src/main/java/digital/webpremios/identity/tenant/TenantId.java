package digital.webpremios.identity.tenant;

import java.util.Optional;

/**
 * The id of a tenant: the platform's campaign code, such as {@code 40455}. One to eighteen ASCII digits without a
 * leading zero, so that one tenant has one spelling.
 */
public record TenantId(long value) {

    private static final int MAX_DIGITS = 18;

    public TenantId {
        if (value < 1 || value >= 1_000_000_000_000_000_000L) {
            throw new IllegalArgumentException("A tenant id has 1 to 18 digits: " + value);
        }
    }

    /** Parses a tenant id; empty if the text is not one. */
    public static Optional<TenantId> parse(String text) {
        if (text.isEmpty() || text.length() > MAX_DIGITS || text.charAt(0) == '0') {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        return Optional.of(new TenantId(Long.parseLong(text)));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
