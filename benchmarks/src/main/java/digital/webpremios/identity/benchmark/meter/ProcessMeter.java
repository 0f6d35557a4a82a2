package digital.webpremios.identity.benchmark.meter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Reads what one process has spent so far.
 *
 * @param files its folder below {@code /proc}
 * @param allocations counts what its threads have allocated
 * @param compilers tells what its compilers have spent
 */
record ProcessMeter(Path files, Allocations allocations, Compilers compilers) {

    static ProcessMeter ofJava(long pid) {
        JavaManagement management = JavaManagement.attach(pid);
        return new ProcessMeter(
                files(pid),
                JavaAllocations.of(management),
                new CompilerThreads(files(pid).resolve("task")));
    }

    static ProcessMeter of(long pid) {
        return new ProcessMeter(files(pid), OptionalLong::empty, OptionalLong::empty);
    }

    Usage read() throws IOException {
        return new Usage(cpu(), allocations.bytes(), residentBytes(), compilers.millis());
    }

    /** The user and system time so far. The process itself is not asked, so reading it costs it nothing. */
    Duration cpu() throws IOException {
        return ProcFiles.cpu(Files.readString(files.resolve("stat")));
    }

    long residentBytes() throws IOException {
        return ProcFiles.residentBytes(Files.readString(files.resolve("status")));
    }

    private static Path files(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }

    /** Counts the bytes that threads have allocated. */
    interface Allocations {
        OptionalLong bytes() throws IOException;
    }

    /** Tells how many milliseconds of CPU time compilers have spent. */
    interface Compilers {
        OptionalLong millis() throws IOException;
    }
}
