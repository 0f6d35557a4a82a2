package digital.webpremios.identity.it.server;

import com.github.dockerjava.api.model.ContainerNetwork;
import dasniko.testcontainers.keycloak.KeycloakContainer;
import digital.webpremios.identity.testserver.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.MountableFile;

/**
 * A server in the container image with the jar, in production mode with an embedded database, like the distribution's.
 */
final class ContainerServer implements KeycloakServer {

    private static final String IMAGE = "quay.io/keycloak/keycloak";
    private static final String DATA = "/opt/keycloak/data";
    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9000;
    private static final int READABLE = 0644;

    private final KeycloakContainer container;
    private final int port;
    private final int managementPort;

    private ContainerServer(KeycloakContainer container, int port, int managementPort) {
        this.container = container;
        this.port = port;
        this.managementPort = managementPort;
    }

    static KeycloakServer start() {
        // the tenants' addresses contain the port, so it must be known before the container starts
        int port = FreePort.find();
        int management = FreePort.find();
        MovedPool.make();
        KeycloakContainer container = container(port, management);
        KeycloakServer server = new ContainerServer(container, port, management);
        try {
            container.start();
            Readiness.await(server, container::isRunning);
            return server;
        } catch (RuntimeException e) {
            container.stop();
            throw e;
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int managementPort() {
        return managementPort;
    }

    /** Requests to a published port come through the engine, from its side of the bridge. */
    @Override
    public String peerAddress() {
        return container.getContainerInfo().getNetworkSettings().getNetworks().values().stream()
                .map(ContainerNetwork::getGateway)
                .filter(gateway -> gateway != null && !gateway.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The container is on no network with a gateway"));
    }

    @Override
    public boolean sharesLoopback() {
        return false;
    }

    @Override
    public String log() {
        return container.getLogs();
    }

    /** Ends the container, and copies its log to where the distribution has its own. */
    @Override
    public void close() {
        try {
            Path folder = Files.createDirectories(Settings.path("fork.directory"));
            Files.writeString(folder.resolve("server.log"), log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            container.stop();
        }
    }

    @SuppressWarnings("resource") // closed with the server
    private static KeycloakContainer container(int port, int management) {
        KeycloakContainer container = new KeycloakContainer(IMAGE + ":" + Settings.get("keycloak.version"))
                .withProductionMode()
                .withProviderLibsFrom(List.of(
                        Settings.path("provider.jar").toFile(),
                        Settings.path("theme.jar").toFile(),
                        Settings.path("probe.jar").toFile()))
                .withEnv(Settings.environment(port))
                .withAdminUsername(Settings.ADMIN)
                .withAdminPassword(Settings.ADMIN_PASSWORD)
                .withEnabledMetrics()
                .withEnv("KC_DB", "dev-file")
                .withEnv("KC_CACHE", "local")
                .withEnv("KC_HTTP_ENABLED", "true")
                .withEnv("KC_HOSTNAME_STRICT", "false")
                .withEnv("KC_SPI_WEBPREMIOS_TENANT_DIRECTORY__REALM__ADMINISTRATION_HOSTS", "localhost")
                .withExposedPorts(HTTP, MANAGEMENT)
                // writable for the server's user whoever owns the directory above, which the copied files may have made
                .withTmpFs(Map.of(DATA + "/h2", "rw", DATA + "/tmp", "rw"))
                .waitingFor(new NoWait());
        for (Path realm : realms()) {
            container.withCopyFileToContainer(
                    MountableFile.forHostPath(realm, READABLE), DATA + "/import/" + realm.getFileName());
        }
        container.setPortBindings(List.of(loopback(port, HTTP), loopback(management, MANAGEMENT)));
        return container;
    }

    private static String loopback(int port, int inside) {
        return "127.0.0.1:" + port + ":" + inside;
    }

    private static List<Path> realms() {
        Path moved = MovedPool.current().directory().resolve("imports");
        try {
            MovedPool.current().copyInto(Files.createDirectories(moved));
            try (Stream<Path> realms = Files.list(Settings.path("realms.directory"));
                    Stream<Path> others = Files.list(moved)) {
                return Stream.concat(realms, others).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does nothing: {@link Readiness} waits instead, because it notices at once when the server has ended. */
    private static final class NoWait extends AbstractWaitStrategy {

        @Override
        protected void waitUntilReady() {}
    }
}
