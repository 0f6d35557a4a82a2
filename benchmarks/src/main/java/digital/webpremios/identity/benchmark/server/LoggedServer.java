package digital.webpremios.identity.benchmark.server;

import digital.webpremios.identity.testserver.ServerProcess;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server whose output is kept in a file. It ends when the benchmark ends, for whatever reason. */
final class LoggedServer implements Closeable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 200;

    private final ServerProcess process;
    private final Path log;

    private LoggedServer(ServerProcess process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Decides whether a server is ready, from its log or by asking it. */
    interface Readiness {
        boolean of(String log) throws InterruptedException;
    }

    /** Starts it without waiting for it, with an empty log. */
    static LoggedServer start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectInput(new File("/dev/null")).redirectOutput(log.toFile());
        ServerProcess process = new ServerProcess(builder.start().toHandle());
        process.endWithThisJvm();
        return new LoggedServer(process, log);
    }

    /** The id of the process itself, or of the Java that a script has started. */
    long javaPid() {
        return process.javaPid();
    }

    /**
     * Waits until the server is ready.
     *
     * @param otherwise what the server fails to do, for the message: "A server does not answer"
     * @throws IllegalStateException if it ends, or is not ready after 5 minutes
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

    /** The first line of the log with this beginning. */
    Optional<String> line(String start) throws IOException {
        return log().lines().filter(line -> line.startsWith(start)).findFirst();
    }

    @Override
    public void close() {
        process.end();
    }

    private String log() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
