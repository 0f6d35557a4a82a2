package digital.webpremios.identity.it.server.cluster;

import digital.webpremios.identity.it.server.Distribution;
import digital.webpremios.identity.it.server.Settings;
import digital.webpremios.identity.testserver.Database;
import digital.webpremios.identity.testserver.FreePort;
import java.nio.file.Path;
import java.util.Map;

/**
 * Two nodes of the distribution with one database. Every tenant's address has the port of node A, as behind an edge.
 * Each node can also be asked at its own port.
 */
public final class Cluster implements AutoCloseable {

    /** The file below {@code target/} for the tests' figures; the file of an earlier run is deleted. */
    public static final String REPORT = "cluster-report.txt";

    /** The option of node B. */
    private static final String SIGNED_BY_THE_JDK = "--spi-signature--RS256--implementation=jdk";

    private final Database database;
    private final ClusterNode a;
    private final ClusterNode b;

    private Cluster(Database database, ClusterNode a, ClusterNode b) {
        this.database = database;
        this.a = a;
        this.b = b;
    }

    /** Starts the database, then A, which imports the tenants and signs natively, then B, which signs by the JDK. */
    public static Cluster start() {
        Path folder = Settings.path("build.directory").resolve("cluster");
        Distribution.delete(Settings.path("build.directory").resolve(REPORT));
        Distribution built = Distribution.prepare(folder.resolve("a"), folder.resolve("a.log"));
        Database database = Database.start(folder.resolve("database.log"));
        int port = FreePort.find();
        ClusterNode a = ClusterNode.build("A", built, database, Map.of(), port, port);
        ClusterNode b = a.copyTo("B", folder.resolve("b"), folder.resolve("b.log"), FreePort.find(), SIGNED_BY_THE_JDK);
        Cluster cluster = new Cluster(database, a, b);
        try {
            a.start("--import-realm");
            b.start();
            cluster.awaitBoth();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    public ClusterNode a() {
        return a;
    }

    public ClusterNode b() {
        return b;
    }

    public Database database() {
        return database;
    }

    /** Waits until each node knows the other. */
    public void awaitBoth() {
        a.awaitClusterOf(2);
        b.awaitClusterOf(2);
    }

    @Override
    public void close() {
        b.close();
        a.close();
        database.close();
    }
}
