package digital.webpremios.identity.realmconfig.policy;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses periods of time: a whole number and its unit, such as {@code 30s}, {@code 5m}, {@code 12h} or {@code 90d}. */
public final class Seconds {

    /** One hour, in seconds. */
    public static final long ONE_HOUR = TimeUnit.HOURS.toSeconds(1);

    /** Five minutes, in seconds. */
    public static final long FIVE_MINUTES = TimeUnit.MINUTES.toSeconds(5);
    /** One day, in seconds. */
    public static final long ONE_DAY = TimeUnit.DAYS.toSeconds(1);
    /** Ten years, in seconds. */
    public static final long TEN_YEARS = TimeUnit.DAYS.toSeconds(3650);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})([smhd])");

    private Seconds() {}

    /** Returns the number of seconds; empty if the text is not a period. */
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
