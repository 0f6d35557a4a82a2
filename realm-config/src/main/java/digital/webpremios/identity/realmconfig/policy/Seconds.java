package digital.webpremios.identity.realmconfig.policy;

import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a length of time: a whole number and its unit, {@code 30s}, {@code 5m}, {@code 12h} or {@code 90d}. */
public final class Seconds {

    /** Seconds. */
    public static final long ONE_HOUR = TimeUnit.HOURS.toSeconds(1);

    /** Seconds. */
    public static final long FIVE_MINUTES = TimeUnit.MINUTES.toSeconds(5);
    /** Seconds. */
    public static final long ONE_DAY = TimeUnit.DAYS.toSeconds(1);
    /** Seconds. */
    public static final long TEN_YEARS = TimeUnit.DAYS.toSeconds(3650);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})([smhd])");

    private Seconds() {}

    /**
     * The number of seconds.
     *
     * @param range the bounds in words
     * @throws IllegalArgumentException naming file, line and rule
     */
    public static long read(YamlValue value, long least, long most, String range) {
        return parse(value.text())
                .filter(seconds -> seconds >= least && seconds <= most)
                .orElseThrow(() -> value.refused("a number with its unit s, m, h or d, " + range));
    }

    /** The number of seconds that the text spells, or nothing if it is no length of time. */
    public static Optional<Long> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(unit(matcher.group(2)).toSeconds(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    private static TimeUnit unit(String letter) {
        return switch (letter) {
            case "s" -> TimeUnit.SECONDS;
            case "m" -> TimeUnit.MINUTES;
            case "h" -> TimeUnit.HOURS;
            default -> TimeUnit.DAYS;
        };
    }
}
