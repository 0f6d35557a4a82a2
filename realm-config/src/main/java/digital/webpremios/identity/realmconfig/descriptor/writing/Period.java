package digital.webpremios.identity.realmconfig.descriptor.writing;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Writes a length of time: a whole number and the largest unit of which it is a multiple. */
final class Period {

    private Period() {}

    static String of(long seconds) {
        if (seconds == 0) {
            return "0s";
        }
        for (TimeUnit unit : new TimeUnit[] {TimeUnit.DAYS, TimeUnit.HOURS, TimeUnit.MINUTES}) {
            if (seconds % unit.toSeconds(1) == 0) {
                return seconds / unit.toSeconds(1) + unit.name().substring(0, 1).toLowerCase(Locale.ROOT);
            }
        }
        return seconds + "s";
    }
}
