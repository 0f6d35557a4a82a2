package digital.webpremios.identity.keycloak.directory;

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
 * that is one statement per interval. One thread reads; the others go on with what there is, and so do all as long as the
 * database does not answer: who uses the index checks it against the realm itself.
 */
final class HostIndexCache {

    private static final Logger LOG = Logger.getLogger(HostIndexCache.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Supplier<HostIndex> source;
    private final LongSupplier nanoTime;
    private final long refreshNanos;
    private final long maxAgeNanos;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;
    private volatile @Nullable Failure failure;

    private record Snapshot(HostIndex index, long readAt, long changes) {}

    private record Failure(RuntimeException cause, long at) {}

    HostIndexCache(Supplier<HostIndex> source, LongSupplier nanoTime, Duration refreshInterval, Duration maxAge) {
        this.source = source;
        this.nanoTime = nanoTime;
        this.refreshNanos = refreshInterval.toNanos();
        this.maxAgeNanos = maxAge.toNanos();
    }

    /** Something changed: what was read so far no longer counts. */
    void invalidate() {
        changes.incrementAndGet();
    }

    /**
     * Who owns the host.
     *
     * @throws IllegalStateException if the index could not be read, and never was before
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
            return current;
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

    /** Reads; goes on with what there is where the source fails, and does not try again at once. */
    private Snapshot readOrKeep(@Nullable Snapshot current) {
        Failure before = failure;
        if (before == null || nanoTime.getAsLong() - before.at() >= PAUSE_NANOS) {
            try {
                Snapshot read = read();
                failure = null;
                return read;
            } catch (RuntimeException e) {
                LOG.errorf("The tenants' hosts cannot be read anew: %s", e);
                before = new Failure(e, nanoTime.getAsLong());
                failure = before;
            }
        }
        if (current == null) {
            throw new IllegalStateException("The tenants' hosts could not be read", before.cause());
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
