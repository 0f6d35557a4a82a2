package digital.webpremios.identity.benchmark.server;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process that ends with the benchmark, whatever ends that. */
final class ServerProcess implements Closeable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 200;

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Whether a server is ready, by its log or by asking it. */
    interface Readiness {
        boolean of(String log) throws InterruptedException;
    }

    static ServerProcess start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectInput(new File("/dev/null")).redirectOutput(log.toFile());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        return new ServerProcess(process, log);
    }

    /** The process itself, or the Java that a script of it has started. */
    long javaPid() {
        return process.descendants()
                .filter(child ->
                        child.info().command().filter(ServerProcess::isJava).isPresent())
                .map(ProcessHandle::pid)
                .findFirst()
                .orElseGet(process::pid);
    }

    /**
     * Waits until the log, or whatever else is looked at, says that it is ready.
     *
     * @param otherwise what a server does that never gets so far
     */
    void await(String otherwise, Readiness ready) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.of(log())) {
            if (!process.isAlive()) {
                throw new IllegalStateException("A server has ended; see " + log);
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("A server " + otherwise + "; see " + log);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    Optional<String> line(String start) throws IOException {
        return log().lines().filter(line -> line.startsWith(start)).findFirst();
    }

    @Override
    public void close() {
        end(process);
    }

    private String log() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private static boolean isJava(String command) {
        return command.endsWith("/java");
    }

    private static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
