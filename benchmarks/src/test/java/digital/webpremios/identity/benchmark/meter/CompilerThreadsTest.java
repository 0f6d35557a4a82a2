package digital.webpremios.identity.benchmark.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompilerThreadsTest {

    private final Path tasks;
    private final CompilerThreads compilers;

    CompilerThreadsTest(@TempDir Path tasks) {
        this.tasks = tasks;
        this.compilers = new CompilerThreads(tasks);
    }

    @Test
    void onlyCompilersAreCounted() throws Exception {
        thread(11, "C1 CompilerThre", 3);
        thread(12, "C2 CompilerThre", 40);
        thread(13, "executor-thread", 500);

        assertThat(compilers.millis()).hasValue(430);
    }

    @Test
    void aCompilerThatHasEndedStaysInTheSum() throws Exception {
        Path ended = thread(11, "C2 CompilerThre", 40);
        thread(12, "C2 CompilerThre", 1);
        assertThat(compilers.millis()).hasValue(410);

        Files.delete(ended.resolve("stat"));
        Files.delete(ended);
        thread(12, "C2 CompilerThre", 5);

        assertThat(compilers.millis()).hasValue(450);
    }

    /** This test runs on HotSpot, whose compilers are known by these names. */
    @Test
    void thisProcessHasCompilers() throws Exception {
        Path self = Path.of("/proc/self/task");
        assertThat(new CompilerThreads(self).millis().orElseThrow())
                .isPositive()
                .isLessThanOrEqualTo(ProcFiles.cpu(Files.readString(Path.of("/proc/self/stat")))
                        .toMillis());
    }

    private Path thread(int id, String name, int ticks) throws IOException {
        Path thread = Files.createDirectories(tasks.resolve(Integer.toString(id)));
        Files.writeString(
                thread.resolve("stat"),
                id + " (" + name + ") S 1 1 1 0 -1 4194560 2 0 0 0 " + ticks + " 0 0 0 20 0 40 0 100 1 2 3");
        return thread;
    }
}
