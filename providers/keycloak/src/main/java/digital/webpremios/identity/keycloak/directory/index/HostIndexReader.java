package digital.webpremios.identity.keycloak.directory.index;

import digital.webpremios.identity.tenant.HostClaim;
import digital.webpremios.identity.tenant.HostIndex;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads the index of hosts, or only what has changed. One thread reads at a time; any may report changes. */
public final class HostIndexReader {

    /** If more realms than this have changed at once, reading all is cheaper. */
    private static final int MANY_REALMS = 200;

    private final Source source;
    private final LongSupplier nanoTime;
    private final Set<String> changedRealms = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong fullReads = new AtomicLong();

    /** Reads the claims from the database. */
    public interface Source {

        List<HostClaim> ofAllRealms();

        /** The claims of these realms. A realm that claims no host, or no longer exists, has none. */
        List<HostClaim> ofRealms(Collection<String> realmIds);
    }

    /**
     * An index that was read.
     *
     * @param readAt when the last read of all realms began
     * @param took how long that read took
     * @param fullRead the number of that read
     * @param changes how many changes were known before the last read of anything
     */
    record Result(HostIndex index, long readAt, long took, long fullRead, long changes) {}

    HostIndexReader(Source source, LongSupplier nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
    }

    void changed(String realmId) {
        changedRealms.add(realmId);
        changes.incrementAndGet();
    }

    /** Whether a change is known that is not in the result. */
    boolean isBehind(Result result) {
        return result.changes() != changes.get();
    }

    /** How many reads of all realms have begun. */
    long fullReads() {
        return fullReads.get();
    }

    /** Reads the changed realms; all realms if there is no earlier result, or if many have changed. */
    Result read(@Nullable Result earlier) {
        long seen = changes.get();
        List<String> changed = List.copyOf(changedRealms);
        changed.forEach(changedRealms::remove); // before reading, so that a realm that changes meanwhile is read again
        try {
            return earlier == null || changed.size() > MANY_REALMS ? readAll(seen) : read(changed, earlier, seen);
        } catch (RuntimeException e) {
            changedRealms.addAll(changed);
            throw e;
        }
    }

    private Result readAll(long seen) {
        long number = fullReads.incrementAndGet();
        long begin = nanoTime.getAsLong();
        HostIndex index = HostIndex.of(source.ofAllRealms());
        return new Result(index, begin, nanoTime.getAsLong() - begin, number, seen);
    }

    private Result read(List<String> changed, Result earlier, long seen) {
        HostIndex index = changed.isEmpty() ? earlier.index() : earlier.index().with(changed, source.ofRealms(changed));
        return new Result(index, earlier.readAt(), earlier.took(), earlier.fullRead(), seen);
    }
}
