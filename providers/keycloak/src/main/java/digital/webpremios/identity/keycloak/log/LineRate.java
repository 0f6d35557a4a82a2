package digital.webpremios.identity.keycloak.log;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Limits the log lines of one kind in an interval, and counts the others. The number of kinds is bounded; kinds beyond
 * that share one limit.
 */
final class LineRate {

    static final Duration INTERVAL = Duration.ofSeconds(10);
    static final int MOST_KINDS = 500;

    private static final String OTHERS = "";

    private final int mostLines;
    private final LongSupplier nanoTime;
    private final Map<String, Window> kinds = new ConcurrentHashMap<>();

    /**
     * Creates a limit.
     *
     * @param mostLines the lines of a kind in an interval
     * @param nanoTime as {@link System#nanoTime}
     */
    LineRate(int mostLines, LongSupplier nanoTime) {
        this.mostLines = mostLines;
        this.nanoTime = nanoTime;
    }

    /** Whether a line may be logged: empty if not, else the number of lines of its kind that were left out before. */
    OptionalLong admit(String kind) {
        Window known = kinds.get(kind);
        if (known == null) {
            String room = kinds.size() < MOST_KINDS ? kind : OTHERS;
            known = kinds.computeIfAbsent(room, added -> new Window(nanoTime.getAsLong()));
        }
        return known.admit(nanoTime.getAsLong());
    }

    private final class Window {

        private long start;
        private int lines;
        private long suppressed;

        Window(long start) {
            this.start = start;
        }

        synchronized OptionalLong admit(long now) {
            if (now - start >= INTERVAL.toNanos()) {
                start = now;
                lines = 0;
            }
            if (lines == mostLines) {
                suppressed++;
                return OptionalLong.empty();
            }
            lines++;
            long untold = suppressed;
            suppressed = 0;
            return OptionalLong.of(untold);
        }
    }
}
