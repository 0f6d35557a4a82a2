package digital.webpremios.identity.benchmark.server;

import digital.webpremios.identity.benchmark.meter.JavaHeap;
import digital.webpremios.identity.benchmark.meter.ServerMeter;
import digital.webpremios.identity.benchmark.request.Host;
import digital.webpremios.identity.testserver.ClusterView;
import digital.webpremios.identity.testserver.FreePort;
import digital.webpremios.identity.testserver.StartArguments;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A running Keycloak: a whole installation, or one node of it. */
public final class Keycloak implements Closeable {

    private static final String ADMIN = "benchmark-administrator";

    private final LoggedServer process;
    private final int port;
    private final int managementPort;
    private final AdminApi admin;

    private Keycloak(LoggedServer process, int port, int managementPort, String password) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.admin = new AdminApi(host("localhost").url(), ADMIN, password);
    }

    /**
     * Starts a Keycloak with an embedded database in a folder of its own, without waiting for it.
     *
     * @param home its distribution, built
     * @param data the folder for its database and its log
     * @param megabytes its heap
     * @param options options of {@code kc.sh start} beyond the ones that all have
     */
    public static Keycloak start(Path home, Path data, int megabytes, List<String> options) throws IOException {
        return start(Installation.alone(home, data, megabytes, options), data.resolve("server.log"), List.of());
    }

    /**
     * Starts a node, without waiting for it.
     *
     * @param log the file for its log
     * @param options the node's own options
     */
    static Keycloak start(Installation installation, Path log, List<String> options) throws IOException {
        int port = FreePort.find();
        int managementPort = FreePort.find();
        List<String> own =
                Stream.concat(installation.options().stream(), options.stream()).toList();
        List<String> command = new ArrayList<>();
        command.add(installation.home().resolve("bin/kc.sh").toString());
        command.addAll(StartArguments.of(port, managementPort, own));
        LoggedServer process = LoggedServer.start(command, installation.environment(ADMIN), log);
        return new Keycloak(process, port, managementPort, installation.password());
    }

    /** Waits until it answers. It listens before its database is complete, so the port alone is not enough. */
    public void await() throws IOException, InterruptedException {
        process.await("does not answer", log -> log.contains("Listening on:") && admin.answers());
    }

    /** Waits until it knows so many nodes, itself among them. */
    void awaitClusterOf(int nodes) throws IOException, InterruptedException {
        process.await(
                "is not in a cluster of " + nodes, log -> ClusterView.nodes(log).orElse(0) == nodes);
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    /** A host that the server answers for. */
    public Host host(String name) {
        return new Host(name, port);
    }

    /** Its admin API, at a host that is no tenant's. */
    public AdminApi admin() {
        return admin;
    }

    public ServerMeter meter() {
        return ServerMeter.ofJava(process.javaPid());
    }

    long javaPid() {
        return process.javaPid();
    }

    public JavaHeap heap() {
        return JavaHeap.of(process.javaPid());
    }

    @Override
    public void close() {
        process.close();
    }
}
