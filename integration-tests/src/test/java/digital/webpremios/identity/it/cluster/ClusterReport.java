package digital.webpremios.identity.it.cluster;

import digital.webpremios.identity.it.server.cluster.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The figures of the tests of two nodes, printed and added to {@code target/cluster-report.txt}. */
final class ClusterReport {

    private static final Path FILE = Path.of(System.getProperty("build.directory", "target"), Cluster.REPORT);

    private ClusterReport() {}

    static void add(String what, Tally tally) {
        add(what + "; " + tally);
    }

    /** Adds how long something took that began at this value of {@link System#nanoTime}. */
    static void add(String what, long begin) {
        add(what + "; after " + (System.nanoTime() - begin) / 1_000_000 + " ms");
    }

    private static void add(String line) {
        System.out.println(line);
        try {
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
