package digital.webpremios.identity.it.realmconfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An archive of realm-config's loaded classes, written by a first run. It saves later starts the loading and verifying,
 * which is a third of a start. A JVM that cannot use the file runs without it.
 *
 * @see <a href="https://openjdk.org/jeps/350">JEP 350, Dynamic CDS Archives</a>
 */
final class ClassArchive {

    private static final long PATIENCE_SECONDS = 120;

    private static final String TENANTS = "../realm-config/tenants";

    /** A run that reads descriptors, opens a connection and fails loads the classes of nearly every other run. */
    private static final String NOBODY = "http://127.0.0.1:9";

    private static final Path FILE = make();

    private ClassArchive() {}

    /** The options for a JVM that starts the tool. */
    static String option() {
        return "-XX:SharedArchiveFile=" + FILE;
    }

    private static Path make() {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("fork.directory")));
            Path file = folder.resolve("realm-config.jsa").toAbsolutePath();
            Files.deleteIfExists(file);
            List<String> line = RealmConfigTool.line(
                    "-XX:ArchiveClassesAtExit=" + file, "diff", "--server", NOBODY, "--user=nobody", TENANTS);
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("realm-config-archive.log").toFile());
            builder.environment().put("REALM_CONFIG_PASSWORD", "nobody");
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("realm-config diff did not end");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
