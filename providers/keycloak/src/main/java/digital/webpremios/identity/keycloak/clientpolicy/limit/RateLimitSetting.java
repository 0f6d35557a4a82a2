package digital.webpremios.identity.keycloak.clientpolicy.limit;

import digital.webpremios.identity.keycloak.clientpolicy.WholeNumber;
import digital.webpremios.identity.limit.RateLimit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rate limit in two settings. "No limit" must be written explicitly.
 *
 * @param rate name of the setting that says how often, in a period, on average
 * @param burst name of the setting that says how often at once
 * @param periodSeconds the period
 * @param least the smallest rate that may be written
 */
record RateLimitSetting(String rate, String burst, int periodSeconds, double least) {

    private static final String UNRESTRICTED = "unrestricted";
    private static final int MOST = 1_000_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,3})?");

    static RateLimitSetting perSecond(String rate, String burst) {
        return new RateLimitSetting(rate, burst, 1, 0.001);
    }

    static RateLimitSetting perMinute(String rate, String burst) {
        return new RateLimitSetting(rate, burst, 60, 0.06);
    }

    /**
     * The limit; empty if the setting says that there is none.
     *
     * @throws IllegalArgumentException naming the setting, its value and what is expected
     */
    Optional<RateLimit> parse(@Nullable String rateFound, WholeNumber burstFound) {
        if (UNRESTRICTED.equals(rateFound)) {
            return Optional.empty();
        }
        if (rateFound == null || !NUMBER.matcher(rateFound).matches()) {
            throw refused(rate, rateFound == null ? "" : rateFound, allowedRates());
        }
        int atOnce =
                burstFound.within(1, MOST).orElseThrow(() -> refused(burst, burstFound, "a number from 1 to " + MOST));
        double inPeriod = Double.parseDouble(rateFound);
        if (inPeriod < least || inPeriod > MOST) {
            throw refused(rate, rateFound, allowedRates());
        }
        return Optional.of(new RateLimit(inPeriod / periodSeconds, atOnce));
    }

    private String allowedRates() {
        return "a number from " + least + " to " + MOST + ", or '" + UNRESTRICTED + "'";
    }

    private static IllegalArgumentException refused(String field, Object found, String expected) {
        return new IllegalArgumentException(field + " is '" + found + "'; expected " + expected);
    }
}
