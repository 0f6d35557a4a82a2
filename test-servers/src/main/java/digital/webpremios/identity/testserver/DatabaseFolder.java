package digital.webpremios.identity.testserver;

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
 * The folder of a PostgreSQL's programs and data.
 *
 * @param root readable for other users too: a database of root runs as another user
 */
record DatabaseFolder(Path root) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 50;

    static DatabaseFolder create() throws IOException {
        Path root = Files.createTempDirectory("webpremios-database-");
        return new DatabaseFolder(Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path data() {
        return root.resolve("data");
    }

    /** The file that holds the id of the first process while the database runs. */
    Path postmaster() {
        return data().resolve("postmaster.pid");
    }

    /**
     * Waits until the database has stopped, and deletes everything. Two threads do so in turn: an end may meet Ctrl-C.
     */
    synchronized void deleteWhenStopped() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (Files.exists(postmaster()) && System.nanoTime() < end) {
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
