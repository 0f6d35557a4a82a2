package digital.webpremios.identity.benchmark.server;

import digital.webpremios.identity.benchmark.meter.ServerMeter;
import digital.webpremios.identity.benchmark.meter.StatementCounter;
import digital.webpremios.identity.testserver.FreePort;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The nodes of one installation. */
public final class Cluster implements Closeable {

    private final Installation installation;
    private final Path logs;
    private final List<Keycloak> nodes = new ArrayList<>();

    /**
     * Without a node yet.
     *
     * @param logs where the logs of the nodes go
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
     * Waits until each node knows of all, and of no other.
     *
     * @throws IllegalStateException if that does not come about
     */
    public void awaitView() throws IOException, InterruptedException {
        for (Keycloak node : nodes) {
            node.awaitClusterOf(nodes.size());
        }
    }

    /** Where the nodes listen. */
    public List<Integer> ports() {
        return nodes.stream().map(Keycloak::port).toList();
    }

    /** What all nodes spend together. */
    public ServerMeter meter() {
        return ServerMeter.sum(nodes.stream().map(Keycloak::meter).toList());
    }

    /** Counts the SQL statements of all nodes together. */
    public StatementCounter statements() {
        return StatementCounter.sum(
                nodes.stream().map(node -> new KeycloakStatements(node.admin())).toList());
    }

    @Override
    public void close() {
        nodes.forEach(Keycloak::close);
    }
}
