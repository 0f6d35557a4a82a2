package digital.webpremios.identity.keycloak.clientpolicy;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses a duration in a setting. "No limit" must be written explicitly. */
public final class SecondsSetting {

    private static final String UNRESTRICTED = "unrestricted";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final long TEN_YEARS = TimeUnit.DAYS.toSeconds(3650);

    private SecondsSetting() {}

    /**
     * The seconds; empty if the setting says that there is no limit.
     *
     * @throws IllegalArgumentException naming the setting, its value and what is expected
     */
    public static OptionalLong parse(String field, @Nullable String text) {
        if (UNRESTRICTED.equals(text)) {
            return OptionalLong.empty();
        }
        if (text != null && NUMBER.matcher(text).matches()) {
            long seconds = Long.parseLong(text);
            if (seconds >= 1 && seconds <= TEN_YEARS) {
                return OptionalLong.of(seconds);
            }
        }
        throw new IllegalArgumentException(field + " is '" + (text == null ? "" : text)
                + "'; expected a number of seconds from 1 to " + TEN_YEARS + ", or '" + UNRESTRICTED + "'");
    }
}
