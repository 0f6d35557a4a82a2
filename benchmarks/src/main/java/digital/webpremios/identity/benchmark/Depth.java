package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.measure.Plan;
import java.time.Duration;

/** How thoroughly a run measures. */
enum Depth {
    /** Measures long enough for published figures. */
    FULL,
    /** Measures a few minutes, for a first look. */
    QUICK,
    /** Measures nothing: only checks whether servers, load, checks of tokens and the report work. */
    SMOKE;

    private static final Duration FLOOD = Duration.ofSeconds(60);
    private static final Duration SHORT_FLOOD = Duration.ofSeconds(20);

    /** The plan of a measurement at this depth, from its full plan. */
    Plan plan(Plan full) {
        return switch (this) {
            case FULL -> full;
            case QUICK -> Plan.quick();
            case SMOKE -> Plan.smoke();
        };
    }

    Duration flood() {
        return this == FULL ? FLOOD : SHORT_FLOOD;
    }

    /** About how long a run takes. */
    String length(Iterable<Selection> selected) {
        if (this == SMOKE) {
            return "less than a minute";
        }
        int minutes = 0;
        for (Selection selection : selected) {
            minutes += this == QUICK ? selection.quickMinutes() : selection.minutes();
        }
        return "about " + minutes + " minutes";
    }
}
