package digital.webpremios.identity.keycloak.clientpolicy;

import digital.webpremios.identity.limit.RateLimit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a limit from its two settings. No limit must be written, not left out. */
final class RateLimitSetting {

    private static final String UNRESTRICTED = "unrestricted";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,3})?");

    private RateLimitSetting() {}

    /**
     * The limit, or nothing if it is written that there is none.
     *
     * @throws IllegalArgumentException naming the setting, its value and what is expected
     */
    static Optional<RateLimit> parse(String rateField, @Nullable String rate, String burstField, WholeNumber burst) {
        if (UNRESTRICTED.equals(rate)) {
            return Optional.empty();
        }
        if (rate == null || !NUMBER.matcher(rate).matches()) {
            throw refused(rateField, rate == null ? "" : rate, "a number from 0.001 to 1000000, or 'unrestricted'");
        }
        int most =
                burst.within(1, 1_000_000).orElseThrow(() -> refused(burstField, burst, "a number from 1 to 1000000"));
        double requestsPerSecond = Double.parseDouble(rate);
        if (requestsPerSecond < 0.001 || requestsPerSecond > 1_000_000) {
            throw refused(rateField, rate, "a number from 0.001 to 1000000, or 'unrestricted'");
        }
        return Optional.of(new RateLimit(requestsPerSecond, most));
    }

    private static IllegalArgumentException refused(String field, Object found, String expected) {
        return new IllegalArgumentException(field + " is '" + found + "'; expected " + expected);
    }
}
