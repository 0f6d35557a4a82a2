package digital.webpremios.identity.keycloak.directory.index;

import digital.webpremios.identity.keycloak.directory.index.HostIndexReader.Result;
import digital.webpremios.identity.keycloak.directory.index.HostIndexReader.Source;
import digital.webpremios.identity.keycloak.outage.DatabaseOutage;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.HostOwner;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Holds the index of hosts and decides what is read again, and when (docs/decisions/0047).
 *
 * <p>A realm that is known to have changed is read before the next answer, alone. The whole index is read again in the
 * background: when it is older than its maximum age, or when a requested host is not in it and it is older than the
 * refresh interval. So unknown hosts cost at most one statement per interval, however many are tried. Requests use the
 * old index meanwhile. This is safe, because the directory checks every result against the realm itself.
 * A request waits for the whole index only if that check fails, or if the index is twice as old as allowed.
 *
 * <p>If the database does not answer, the old index is used for a limited time.
 */
public final class HostIndexCache {

    private static final Logger LOG = Logger.getLogger(HostIndexCache.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    /** Reads for unknown hosts take at most one part in so many of the time, however many tenants there are. */
    private static final int SHARE_FOR_UNKNOWN_HOSTS = 20;

    private final HostIndexReader reader;
    private final Executor background;
    private final LongSupplier nanoTime;
    private final long refreshNanos;
    private final long maxAgeNanos;
    private final long maxOutageNanos;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicBoolean allWanted = new AtomicBoolean();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Result snapshot;
    private volatile @Nullable Failure failure;

    private record Failure(Throwable cause, long at) {}

    public HostIndexCache(
            Source source,
            Executor background,
            LongSupplier nanoTime,
            Duration refreshInterval,
            Duration maxAge,
            Duration maxOutage) {
        this.reader = new HostIndexReader(source, nanoTime);
        this.background = background;
        this.nanoTime = nanoTime;
        this.refreshNanos = refreshInterval.toNanos();
        this.maxAgeNanos = maxAge.toNanos();
        this.maxOutageNanos = maxOutage.toNanos();
    }

    /** Has a realm read again that was changed, added or removed. */
    public void changed(String realmId) {
        reader.changed(realmId);
        readSoon();
    }

    /** Has all realms read again in the background. */
    public void readAllSoon() {
        allWanted.set(true);
        readSoon();
    }

    /** Reads the index if it was never read. */
    public void load() {
        if (snapshot == null) {
            update();
        }
    }

    /**
     * Finds the owner of a host.
     *
     * @throws IllegalStateException if an outage prevents reading, and the index was never read or is too old. The
     *     outage is the cause.
     */
    public HostOwner ownerOf(HostName host) {
        Result current = snapshot;
        Failure known = failure;
        if (current == null || (known == null && reader.isBehind(current))) {
            return update().index().ownerOf(host);
        }
        if (known != null) {
            if (isPauseOver(known)) {
                readAllSoon();
            }
            return keep(snapshot, known).index().ownerOf(host);
        }
        HostOwner owner = current.index().ownerOf(host);
        long age = age(current);
        if (age >= 2 * maxAgeNanos) {
            return updateUnlessReading(current, age).index().ownerOf(host);
        }
        if (age >= maxAgeNanos || (owner instanceof HostOwner.Nobody && age >= unknownNanos(current))) {
            readAllSoon();
            Result latest = snapshot;
            return latest == null ? owner : latest.index().ownerOf(host);
        }
        return owner;
    }

    /** Finds the owner of a host in an index whose reading begins after this call, unless an outage prevents it. */
    public HostOwner ownerReadAgain(HostName host) {
        long before = reader.fullReads();
        reading.lock();
        try {
            Result current = snapshot;
            if (current == null || current.fullRead() <= before) {
                current = readOrKeep(current, true);
            }
            return current.index().ownerOf(host);
        } finally {
            reading.unlock();
        }
    }

    private long age(Result current) {
        return nanoTime.getAsLong() - current.readAt();
    }

    private long unknownNanos(Result current) {
        return Math.max(refreshNanos, SHARE_FOR_UNKNOWN_HOSTS * current.took());
    }

    private void readSoon() {
        if (scheduled.compareAndSet(false, true)) {
            background.execute(this::readInBackground);
        }
    }

    private void readInBackground() {
        reading.lock();
        try {
            Result current = snapshot;
            if (current != null) { // what nobody has asked for yet is read when it is asked for
                boolean all = allWanted.getAndSet(false);
                if (all || reader.isBehind(current)) {
                    tryRead(current, all);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("The index of tenant hosts cannot be read again", e);
        } finally {
            reading.unlock();
            scheduled.set(false);
        }
    }

    private Result updateUnlessReading(Result current, long age) {
        if (!reading.tryLock()) {
            return age <= maxOutageNanos ? current : update();
        }
        try {
            return readOrKeep(current, true);
        } finally {
            reading.unlock();
        }
    }

    private Result update() {
        reading.lock();
        try {
            Result current = snapshot;
            return current != null && !reader.isBehind(current) && age(current) <= maxOutageNanos
                    ? current
                    : readOrKeep(current, false);
        } finally {
            reading.unlock();
        }
    }

    private Result readOrKeep(@Nullable Result current, boolean all) {
        Failure failed = tryRead(current, all);
        Result latest = snapshot;
        return failed == null && latest != null ? latest : keep(current, failed);
    }

    /**
     * Reads the index again. During a database outage it keeps the old index, and waits a second before it asks the
     * database again.
     */
    private @Nullable Failure tryRead(@Nullable Result current, boolean all) {
        Failure known = failure;
        if (known != null && !isPauseOver(known)) {
            return known;
        }
        try {
            snapshot = reader.read(all || known != null ? null : current);
            failure = null;
        } catch (RuntimeException e) {
            Throwable outage = DatabaseOutage.find(e).orElseThrow(() -> e);
            LOG.errorf("The index of tenant hosts cannot be read again: %s", outage);
            failure = new Failure(outage, nanoTime.getAsLong());
        }
        return failure;
    }

    private boolean isPauseOver(Failure known) {
        return nanoTime.getAsLong() - known.at() >= PAUSE_NANOS;
    }

    private Result keep(@Nullable Result current, @Nullable Failure known) {
        if (current == null || age(current) > maxOutageNanos) {
            throw new IllegalStateException(
                    "The index of tenant hosts cannot be read", known == null ? null : known.cause());
        }
        return current;
    }
}
