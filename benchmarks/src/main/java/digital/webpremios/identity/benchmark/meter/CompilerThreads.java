package digital.webpremios.identity.benchmark.meter;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Counts the CPU time of the compiler threads of another HotSpot process (proc_pid_task(5)). {@code
 * CompilationMXBean.getTotalCompilationTime()} is something else: the time that passes while a method is compiled. When
 * all cores have work, that is many times the CPU time.
 */
final class CompilerThreads implements ProcessMeter.Compilers {

    /** HotSpot's names, of which Linux keeps fifteen characters. */
    private static final Pattern COMPILER = Pattern.compile("C[12] CompilerThre.*");

    private final Path tasks;
    /** A thread that has ended stays in the sum: HotSpot ends compiler threads that have nothing to do. */
    private final Map<Path, Duration> byThread = new HashMap<>();

    /**
     * Creates the counter.
     *
     * @param tasks the folder of the process's threads
     */
    CompilerThreads(Path tasks) {
        this.tasks = tasks;
    }

    @Override
    public OptionalLong millis() throws IOException {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                read(thread.resolve("stat"));
            }
        }
        return OptionalLong.of(
                byThread.values().stream().mapToLong(Duration::toMillis).sum());
    }

    private void read(Path file) {
        try {
            String stat = Files.readString(file);
            if (COMPILER.matcher(ProcFiles.name(stat)).matches()) {
                byThread.put(file, ProcFiles.cpu(stat));
            }
        } catch (IOException e) {
            // the thread has just ended; what was read of it before counts
        }
    }
}
