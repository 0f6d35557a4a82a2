package digital.webpremios.identity.benchmark.server;

import digital.webpremios.identity.benchmark.meter.ServerMeter;
import digital.webpremios.identity.benchmark.meter.StatementCounter;
import digital.webpremios.identity.testserver.FreePort;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The nodes of one clustered installation. */
public final class Cluster implements Closeable {

    private final Installation installation;
    private final Path logs;
    private final List<Keycloak> nodes = new ArrayList<>();

    /**
     * Creates the cluster without nodes.
     *
     * @param logs the folder for the logs of the nodes
     */
    public Cluster(Installation installation, Path logs) {
        this.installation = installation;
        this.logs = logs;
    }

    /** Starts one more node, and waits until it answers. */
    public Keycloak startNode() throws IOException, InterruptedException {
        Keycloak node = Keycloak.start(
                installation,
                logs.resolve("node-" + (nodes.size() + 1) + ".log"),
                List.of("--cache-embedded-network-bind-port=" + FreePort.findTwo()));
        nodes.add(node);
        node.await();
        return node;
    }

    /**
     * Waits until each node knows all nodes, and no other.
     *
     * @throws IllegalStateException if that does not happen in time
     */
    public void awaitView() throws IOException, InterruptedException {
        for (Keycloak node : nodes) {
            node.awaitClusterOf(nodes.size());
        }
    }

    /** The ports at which the nodes listen. */
    public List<Integer> ports() {
        return nodes.stream().map(Keycloak::port).toList();
    }

    /** The meter of all nodes together. */
    public ServerMeter meter() {
        return ServerMeter.sum(nodes.stream().map(Keycloak::meter).toList());
    }

    /** A counter of the SQL statements of all nodes together. */
    public StatementCounter statements() {
        return StatementCounter.sum(
                nodes.stream().map(node -> new KeycloakStatements(node.admin())).toList());
    }

    @Override
    public void close() {
        nodes.forEach(Keycloak::close);
    }
}
