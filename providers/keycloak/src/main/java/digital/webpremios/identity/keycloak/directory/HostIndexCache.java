package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.keycloak.outage.DatabaseOutage;
import digital.webpremios.identity.tenant.HostIndex;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.HostOwner;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Holds the index of hosts and decides when it is read again. It is read after a known change, and when it is older
 * than its maximum age. It is also read if a requested host is not in it and it is older than the refresh interval. So
 * unknown hosts cost at most one statement per interval, however many are tried.
 *
 * <p>One thread reads it, and the others use the old index meanwhile. If the database does not answer, all of them use
 * the old index for a limited time. This is safe, because {@link RealmTenantDirectory} checks every result against the
 * realm itself.
 */
final class HostIndexCache {

    private static final Logger LOG = Logger.getLogger(HostIndexCache.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Supplier<HostIndex> source;
    private final LongSupplier nanoTime;
    private final long refreshNanos;
    private final long maxAgeNanos;
    private final long maxOutageNanos;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;
    private volatile @Nullable Failure failure;

    private record Snapshot(HostIndex index, long readAt, long changes) {}

    private record Failure(Throwable cause, long at) {}

    HostIndexCache(
            Supplier<HostIndex> source,
            LongSupplier nanoTime,
            Duration refreshInterval,
            Duration maxAge,
            Duration maxOutage) {
        this.source = source;
        this.nanoTime = nanoTime;
        this.refreshNanos = refreshInterval.toNanos();
        this.maxAgeNanos = maxAge.toNanos();
        this.maxOutageNanos = maxOutage.toNanos();
    }

    /** Discards the index after a change. */
    void invalidate() {
        changes.incrementAndGet();
    }

    /**
     * Finds the owner of a host.
     *
     * @throws IllegalStateException if an outage prevents reading, and the index was never read or is too old. The
     *     outage is the cause.
     */
    HostOwner ownerOf(HostName host) {
        Snapshot current = snapshot;
        if (current == null) {
            return refresh().index().ownerOf(host);
        }
        boolean changed = current.changes() != changes.get();
        if (changed && failure == null) {
            return refresh().index().ownerOf(host);
        }
        HostOwner owner = current.index().ownerOf(host);
        long age = nanoTime.getAsLong() - current.readAt();
        boolean stale = changed || age >= maxAgeNanos || (owner instanceof HostOwner.Nobody && age >= refreshNanos);
        return stale ? refreshUnlessReading(current).index().ownerOf(host) : owner;
    }

    private Snapshot refreshUnlessReading(Snapshot current) {
        if (!reading.tryLock()) {
            Failure known = failure;
            return known == null ? current : keep(current, known);
        }
        try {
            return readOrKeep(current);
        } finally {
            reading.unlock();
        }
    }

    private Snapshot refresh() {
        reading.lock();
        try {
            Snapshot current = snapshot;
            return current != null && current.changes() == changes.get() ? current : readOrKeep(current);
        } finally {
            reading.unlock();
        }
    }

    /**
     * Reads the index again. During a database outage it keeps the old index, and waits a second before it asks the
     * database again.
     */
    private Snapshot readOrKeep(@Nullable Snapshot current) {
        Failure known = failure;
        if (known == null || nanoTime.getAsLong() - known.at() >= PAUSE_NANOS) {
            try {
                Snapshot read = read();
                failure = null;
                return read;
            } catch (RuntimeException e) {
                Throwable outage = DatabaseOutage.find(e).orElseThrow(() -> e);
                LOG.errorf("The index of tenant hosts cannot be read again: %s", outage);
                known = new Failure(outage, nanoTime.getAsLong());
                failure = known;
            }
        }
        return keep(current, known);
    }

    private Snapshot keep(@Nullable Snapshot current, Failure known) {
        if (current == null || nanoTime.getAsLong() - current.readAt() > maxOutageNanos) {
            throw new IllegalStateException("The index of tenant hosts cannot be read", known.cause());
        }
        return current;
    }

    private Snapshot read() {
        long seen = changes.get();
        long now = nanoTime.getAsLong();
        Snapshot read = new Snapshot(source.get(), now, seen);
        snapshot = read;
        return read;
    }
}
