package digital.webpremios.identity.benchmark.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gives one core of the machine to a server and the others to its load, with Linux's {@code taskset}, so that neither
 * takes what the other needs.
 */
public final class CoreSplit implements Closeable {

    private final CpuList all;

    private CoreSplit(CpuList all) {
        this.all = all;
    }

    /**
     * Splits the cores that this process may use.
     *
     * @throws IllegalStateException if there is only one core
     */
    public static CoreSplit with(Keycloak server) throws IOException, InterruptedException {
        CpuList all = CpuList.ofStatus(Files.readString(Path.of("/proc/self/status")));
        if (all.cores().size() < 2) {
            throw new IllegalStateException("A server and its load need a core each, and there is one");
        }
        CoreSplit split = new CoreSplit(all);
        keep(server.javaPid(), all.cores().subList(0, 1));
        keep(ProcessHandle.current().pid(), all.cores().subList(1, all.cores().size()));
        return split;
    }

    /** A text for the report: which cores belong to which. */
    public String text() {
        return "server on core " + all.cores().get(0) + ", load on "
                + list(all.cores().subList(1, all.cores().size()));
    }

    /** Gives the load, which goes on to other things, all cores again. */
    @Override
    public void close() throws IOException {
        try {
            keep(ProcessHandle.current().pid(), all.cores());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void keep(long pid, List<Integer> cores) throws IOException, InterruptedException {
        Process taskset = new ProcessBuilder(
                        "taskset", "--all-tasks", "--pid", "--cpu-list", list(cores), Long.toString(pid))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = taskset.waitFor();
        if (code != 0) {
            throw new IOException(
                    "taskset could not keep a process to cores " + list(cores) + " (exit code " + code + ")");
        }
    }

    private static String list(List<Integer> cores) {
        return cores.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
