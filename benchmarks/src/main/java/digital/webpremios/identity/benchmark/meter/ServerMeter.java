package digital.webpremios.identity.benchmark.meter;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Reads what a server has spent so far, in one process or in those of all its nodes. */
public final class ServerMeter {

    private final List<ProcessMeter> processes;

    private ServerMeter(List<ProcessMeter> processes) {
        this.processes = List.copyOf(processes);
    }

    /** The meter of a Java process, which counts allocations and the work of its compilers too. */
    public static ServerMeter ofJava(long pid) {
        return new ServerMeter(List.of(ProcessMeter.ofJava(pid)));
    }

    /** The meter of any other process. */
    public static ServerMeter of(long pid) {
        return new ServerMeter(List.of(ProcessMeter.of(pid)));
    }

    /** The meter of several nodes together. */
    public static ServerMeter sum(List<ServerMeter> nodes) {
        return new ServerMeter(
                nodes.stream().flatMap(node -> node.processes.stream()).toList());
    }

    /** User and system time so far. */
    public Duration cpu() throws IOException {
        Duration all = Duration.ZERO;
        for (ProcessMeter process : processes) {
            all = all.plus(process.cpu());
        }
        return all;
    }

    /** The resident memory now, in bytes. */
    public long residentBytes() throws IOException {
        long bytes = 0;
        for (ProcessMeter process : processes) {
            bytes += process.residentBytes();
        }
        return bytes;
    }

    public Usage read() throws IOException {
        Usage all = Usage.NONE;
        for (ProcessMeter process : processes) {
            all = all.plus(process.read());
        }
        return all;
    }
}
