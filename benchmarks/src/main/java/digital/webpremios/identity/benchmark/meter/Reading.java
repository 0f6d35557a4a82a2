package digital.webpremios.identity.benchmark.meter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Everything that is read at the beginning and at the end of a measurement.
 *
 * @param nanos when it was read
 * @param server what the server has spent so far
 * @param generator the CPU time of the benchmark's own process so far
 * @param machine what all cores have done so far
 */
public record Reading(long nanos, Usage server, Duration generator, MachineTimes machine) {

    public static Reading of(ServerMeter meter) throws IOException {
        return new Reading(
                System.nanoTime(),
                meter.read(),
                ProcFiles.cpu(Files.readString(Path.of("/proc/self/stat"))),
                MachineTimes.now());
    }

    public Duration since(Reading before) {
        return Duration.ofNanos(nanos - before.nanos);
    }

    public Usage spentSince(Reading before) {
        return server.since(before.server);
    }

    public Disturbance disturbanceSince(Reading before) {
        return Disturbance.between(before, this);
    }
}
