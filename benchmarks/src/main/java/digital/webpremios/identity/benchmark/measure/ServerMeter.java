package digital.webpremios.identity.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/** Reads what a server's process has spent so far. */
public final class ServerMeter {

    private final Path files;
    private final Allocations allocations;

    private ServerMeter(long pid, Allocations allocations) {
        this.files = Path.of("/proc", Long.toString(pid));
        this.allocations = allocations;
    }

    /** The meter of a Java process, which counts allocations too. */
    public static ServerMeter ofJava(long pid) {
        return new ServerMeter(pid, JavaAllocations.attach(pid));
    }

    /** The meter of any other process. */
    public static ServerMeter of(long pid) {
        return new ServerMeter(pid, OptionalLong::empty);
    }

    /** User and system time so far. */
    public Duration cpu() throws IOException {
        return ProcFiles.cpu(Files.readString(files.resolve("stat")));
    }

    /** Its memory now. */
    public long residentBytes() throws IOException {
        return ProcFiles.residentBytes(Files.readString(files.resolve("status")));
    }

    Usage read() throws IOException {
        return new Usage(cpu(), allocations.bytes(), residentBytes());
    }

    /** What threads have allocated. */
    interface Allocations {
        OptionalLong bytes() throws IOException;
    }
}
