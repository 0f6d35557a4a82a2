package digital.webpremios.identity.it.cluster;

import digital.webpremios.identity.it.server.cluster.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The figures of the tests that end nodes or databases, printed and added to {@code target/cluster-report.txt}. */
final class ClusterReport {

    private static final Path FILE = Path.of(System.getProperty("build.directory", "target"), Cluster.REPORT);

    private ClusterReport() {}

    static void add(String what, Tally tally) {
        String line = what + "; " + tally;
        System.out.println(line);
        try {
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
