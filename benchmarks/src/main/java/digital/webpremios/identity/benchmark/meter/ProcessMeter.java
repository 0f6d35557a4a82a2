package digital.webpremios.identity.benchmark.meter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Reads what one process has spent so far.
 *
 * @param files its folder below {@code /proc}
 * @param allocations counts what its threads have allocated
 */
record ProcessMeter(Path files, Allocations allocations) {

    static ProcessMeter of(long pid, Allocations allocations) {
        return new ProcessMeter(Path.of("/proc", Long.toString(pid)), allocations);
    }

    Usage read() throws IOException {
        return new Usage(ProcFiles.cpu(Files.readString(files.resolve("stat"))), allocations.bytes(), residentBytes());
    }

    long residentBytes() throws IOException {
        return ProcFiles.residentBytes(Files.readString(files.resolve("status")));
    }

    /** Counts the bytes that threads have allocated. */
    interface Allocations {
        OptionalLong bytes() throws IOException;
    }
}
