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
 * Holds the index of hosts and decides when it is read anew: after a known change, when a host is not in it and it is
 * older than the refresh interval, and when it is older than its maximum age. However many unknown hosts strangers try,
 * that is one statement per interval. One thread reads; the others go on with what there is, and so do all while the
 * database does not answer, for a bounded time: who uses the index checks it against the realm itself.
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
     * @throws IllegalStateException with the outage as its cause, if there is one and the index was never read before,
     *     or too long ago
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
     * Reads the index again. During a database outage the old index is kept, and the database is not asked again at
     * once.
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
                LOG.errorf("The tenants' hosts cannot be read anew: %s", outage);
                known = new Failure(outage, nanoTime.getAsLong());
                failure = known;
            }
        }
        return keep(current, known);
    }

    private Snapshot keep(@Nullable Snapshot current, Failure known) {
        if (current == null || nanoTime.getAsLong() - current.readAt() > maxOutageNanos) {
            throw new IllegalStateException("The tenants' hosts could not be read", known.cause());
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
