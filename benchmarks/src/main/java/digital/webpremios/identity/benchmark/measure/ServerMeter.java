package digital.webpremios.identity.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    Usage read() throws IOException {
        return new Usage(
                ProcFiles.cpu(Files.readString(files.resolve("stat"))),
                allocations.bytes(),
                ProcFiles.residentBytes(Files.readString(files.resolve("status"))));
    }

    /** What threads have allocated. */
    interface Allocations {
        OptionalLong bytes() throws IOException;
    }
}
