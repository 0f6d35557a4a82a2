package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.tenant.HostIndex;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.HostOwner;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the index of hosts and decides when it is read anew: after a known change, when a host is not in it and it is
 * older than the refresh interval, and when it is older than its maximum age. However many unknown hosts strangers try,
 * that is one statement per interval. One thread reads; the others go on with what there is.
 */
final class HostIndexCache {

    private final Supplier<HostIndex> source;
    private final LongSupplier nanoTime;
    private final long refreshNanos;
    private final long maxAgeNanos;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(HostIndex index, long readAt, long changes) {}

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

    HostOwner ownerOf(HostName host) {
        Snapshot current = snapshot;
        if (current == null || current.changes() != changes.get()) {
            return refresh().index().ownerOf(host);
        }
        HostOwner owner = current.index().ownerOf(host);
        long age = nanoTime.getAsLong() - current.readAt();
        boolean stale = age >= maxAgeNanos || (owner instanceof HostOwner.Nobody && age >= refreshNanos);
        return stale ? refreshUnlessReading(current).index().ownerOf(host) : owner;
    }

    private Snapshot refreshUnlessReading(Snapshot current) {
        if (!reading.tryLock()) {
            return current;
        }
        try {
            return read();
        } finally {
            reading.unlock();
        }
    }

    private Snapshot refresh() {
        reading.lock();
        try {
            Snapshot current = snapshot;
            return current != null && current.changes() == changes.get() ? current : read();
        } finally {
            reading.unlock();
        }
    }

    private Snapshot read() {
        long seen = changes.get();
        long now = nanoTime.getAsLong();
        Snapshot read = new Snapshot(source.get(), now, seen);
        snapshot = read;
        return read;
    }
}
