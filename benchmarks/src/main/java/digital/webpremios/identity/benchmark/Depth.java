package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.measure.Plan;
import java.time.Duration;

/** How thoroughly a run measures. */
enum Depth {
    /** For figures to publish. */
    FULL,
    /** For a look. */
    QUICK,
    /** For no figures at all: whether servers, load, checks of tokens and the report work. */
    SMOKE;

    private static final Duration FLOOD = Duration.ofSeconds(60);
    private static final Duration SHORT_FLOOD = Duration.ofSeconds(20);

    /** The plan of a measurement whose full one is given. */
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

    /** About how long a measurement takes. */
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
