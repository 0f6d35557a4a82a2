package digital.webpremios.identity.it.server.cluster;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.Distribution;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.Readiness;
import digital.webpremios.identity.it.server.Settings;
import digital.webpremios.identity.testserver.ClusterView;
import digital.webpremios.identity.testserver.Database;
import digital.webpremios.identity.testserver.FreePort;
import digital.webpremios.identity.testserver.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One node of a {@link Cluster}. It keeps its ports over restarts. */
public final class ClusterNode implements KeycloakServer {

    /** The longest that a request may take at a node before it is answered 503. */
    public static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(15);

    /** The only peer whose X-Forwarded headers a node accepts. */
    public static final String TRUSTED_PROXY = "127.0.0.2";

    /** The database asks for no password, but Keycloak needs one. */
    private static final String DATABASE_PASSWORD = "password-of-the-tests";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name;
    private final Distribution distribution;
    private final Database database;
    private final Map<String, String> variables;
    private final int publicPort;
    private final int port;
    private final List<String> options;
    private final int managementPort = FreePort.find();
    private final int clusterPort = FreePort.findTwo();
    private @Nullable ServerProcess process;

    private ClusterNode(
            String name,
            Distribution distribution,
            Database database,
            Map<String, String> variables,
            int publicPort,
            int port,
            List<String> options) {
        this.name = name;
        this.distribution = distribution;
        this.database = database;
        this.variables = variables;
        this.publicPort = publicPort;
        this.port = port;
        this.options = options;
    }

    /**
     * Builds the distribution for the database.
     *
     * @param variables environment variables besides those of every server
     * @param publicPort the port in the tenants' addresses
     * @param port the port at which this node listens
     */
    public static ClusterNode build(
            String name,
            Distribution distribution,
            Database database,
            Map<String, String> variables,
            int publicPort,
            int port) {
        ClusterNode node = new ClusterNode(name, distribution, database, variables, publicPort, port, List.of());
        distribution.build(node.environment(), "--db=postgres", "--health-enabled=true", "--metrics-enabled=true");
        return node;
    }

    /**
     * Another node of the same build.
     *
     * @param itsOptions of each of its starts, besides those of every node
     */
    public ClusterNode copyTo(String itsName, Path folder, Path log, int itsPort, String... itsOptions) {
        return new ClusterNode(
                itsName,
                distribution.copyTo(folder, log),
                database,
                variables,
                publicPort,
                itsPort,
                List.of(itsOptions));
    }

    /** The name in tests and reports. */
    public String name() {
        return name;
    }

    /** Starts the node, and waits until it answers. */
    public void start(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--cache=ispn",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--cache-embedded-network-bind-port=" + clusterPort,
                "--db-url=" + database.jdbcUrl(),
                "--db-username=" + Database.USER,
                "--db-password=" + DATABASE_PASSWORD,
                // as docs/cluster.md advises
                "--db-connect-timeout=5s",
                "--transaction-default-timeout=" + TRANSACTION_TIMEOUT.toSeconds() + "s",
                "--db-pool-max-size=30",
                "--proxy-headers=xforwarded",
                "--proxy-trusted-addresses=" + TRUSTED_PROXY,
                // a node sees a change that it is not told of within the time that a test waits, not after a minute
                "--spi-webpremios-tenant-directory--realm--max-age-seconds=5",
                // so that a host that was asked for too early is found by Keycloak's message, not by asking again
                "--spi-webpremios-tenant-directory--realm--refresh-interval-millis=60000"));
        all.addAll(options);
        all.addAll(Arrays.asList(more));
        ServerProcess started = distribution.start(environment(), port, managementPort, all);
        started.endWithThisJvm();
        process = started;
        Readiness.await(this, started::isAlive);
    }

    /** Ends the node with {@code kill -9}, so that it tells no other node. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** The admin API of this node. */
    public AdminApi admin() {
        return new AdminApi(this);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int managementPort() {
        return managementPort;
    }

    @Override
    public String peerAddress() {
        return "127.0.0.1";
    }

    @Override
    public boolean sharesLoopback() {
        return true;
    }

    @Override
    public String log() {
        return distribution.logged();
    }

    @Override
    public void close() {
        if (process != null) {
            process.end();
        }
    }

    /** Waits until this node knows so many nodes, itself among them. */
    public void awaitClusterOf(int nodes) {
        Awaitility.await("nodes that node " + name + " knows")
                .atMost(PATIENCE)
                .until(() -> ClusterView.nodes(log()).orElse(0), known -> known == nodes);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>(Settings.environment(publicPort));
        environment.putAll(variables);
        // JGroups watches the other node's socket at this distance from its port: 50000 if not set, beyond what may be
        // free
        environment.put("JAVA_OPTS_APPEND", "-Djgroups.fd.port-offset=1");
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx1g");
        return environment;
    }
}
