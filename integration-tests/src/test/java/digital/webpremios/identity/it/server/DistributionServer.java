package digital.webpremios.identity.it.server;

import digital.webpremios.identity.testserver.FreePort;
import digital.webpremios.identity.testserver.ServerProcess;
import java.nio.file.Path;
import java.util.List;

/**
 * A server of the distribution from Maven Central, built with the jar and started in production mode with an embedded
 * database.
 */
final class DistributionServer implements KeycloakServer {

    private final Distribution distribution;
    private final int port;
    private final int managementPort;
    private final ServerProcess process;

    private DistributionServer(Distribution distribution, int port, int managementPort, ServerProcess process) {
        this.distribution = distribution;
        this.port = port;
        this.managementPort = managementPort;
        this.process = process;
    }

    /** Returns the server that an earlier run kept, or starts a new one. */
    static KeycloakServer start() {
        return Settings.keepsServer() ? KeptServer.find().orElseGet(DistributionServer::startNew) : startNew();
    }

    private static KeycloakServer startNew() {
        Path folder = Settings.path("fork.directory");
        Distribution distribution = Distribution.prepare(folder.resolve("keycloak"), folder.resolve("server.log"));
        int port = FreePort.find();
        int management = FreePort.find();
        distribution.build(
                Settings.environment(port), "--db=dev-file", "--health-enabled=true", "--metrics-enabled=true");
        ServerProcess process = distribution.start(
                Settings.environment(port), port, management, List.of("--import-realm", "--cache=local"));
        if (!Settings.keepsServer()) {
            process.endWithThisJvm();
        }
        KeycloakServer server = new DistributionServer(distribution, port, management, process);
        Readiness.await(server, process::isAlive);
        return Settings.keepsServer()
                ? KeptServer.note(process.process(), port, management, distribution.log())
                : server;
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
        process.end();
    }
}
