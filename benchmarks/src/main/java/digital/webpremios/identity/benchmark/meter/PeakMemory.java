package digital.webpremios.identity.benchmark.meter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Records the peak of a process's resident memory, by reading it several times a second until it is closed. */
public final class PeakMemory implements AutoCloseable {

    private static final long PAUSE_MILLIS = 250;

    private final AtomicLong bytes = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private final Future<?> looking;

    private PeakMemory(ServerMeter meter) {
        looking = clock.scheduleWithFixedDelay(() -> look(meter), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    public static PeakMemory watch(ServerMeter meter) {
        return new PeakMemory(meter);
    }

    /** The peak so far, in bytes. */
    public long bytes() {
        return bytes.get();
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdownNow();
    }

    private void look(ServerMeter meter) {
        try {
            bytes.accumulateAndGet(meter.residentBytes(), Math::max);
        } catch (IOException e) {
            throw new UncheckedIOException("The server has ended", e);
        }
    }
}
