package digital.webpremios.identity.realmconfig.bulk;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * Says from time to time how many tenants are done and how long the rest will take. Nothing is said of fewer than a
 * hundred tenants. Thread-safe.
 */
public final class Estimate {

    private static final int MANY = 100;
    private static final int LINES = 100;
    private static final long NANOS = 1_000_000_000L;
    private static final long MINUTE = 60;

    private final PrintWriter err;
    private final int all;
    private final LongSupplier nanos;
    private final long begin;
    private int done;
    private int failed;

    /** Creates an estimate for a number of tenants. */
    public Estimate(PrintWriter err, int all) {
        this(err, all, System::nanoTime);
    }

    Estimate(PrintWriter err, int all, LongSupplier nanos) {
        this.err = err;
        this.all = all;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    /** Counts a tenant. */
    public synchronized void count(boolean hasFailed) {
        done++;
        failed += hasFailed ? 1 : 0;
        if (all >= MANY && done < all && done % Math.max(MANY / 2, all / LINES) == 0) {
            long seconds = (nanos.getAsLong() - begin) / NANOS;
            err.println(done + " of " + all + " tenants" + (failed == 0 ? "" : ", " + failed + " failed") + "; about "
                    + time(seconds * (all - done) / done) + " left");
            err.flush();
        }
    }

    private static String time(long seconds) {
        return seconds < 2 * MINUTE ? seconds + " s" : seconds / MINUTE + " min";
    }
}
