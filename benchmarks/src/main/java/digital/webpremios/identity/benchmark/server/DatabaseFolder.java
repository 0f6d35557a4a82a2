package digital.webpremios.identity.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL has its programs and its data.
 *
 * @param root also for the user that the database runs as if the benchmark runs as root
 */
record DatabaseFolder(Path root) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 50;

    static DatabaseFolder create() throws IOException {
        Path root = Files.createTempDirectory("webpremios-benchmark-database-");
        return new DatabaseFolder(Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path data() {
        return root.resolve("data");
    }

    /** Waits for the database's end, and deletes everything; one at a time, since a benchmark's end may meet Ctrl-C. */
    synchronized void deleteWhenStopped() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (Files.exists(data().resolve("postmaster.pid")) && System.nanoTime() < end) {
                Thread.sleep(PAUSE_MILLIS);
            }
            if (Files.exists(root)) {
                Files.walkFileTree(root, new Deletion());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
