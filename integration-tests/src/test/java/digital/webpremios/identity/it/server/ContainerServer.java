package digital.webpremios.identity.it.server;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.util.List;
import org.testcontainers.utility.MountableFile;

/** The container image with the jar, started in development mode by testcontainers-keycloak. */
final class ContainerServer implements KeycloakServer {

    private final KeycloakContainer container;
    private final int port;

    private ContainerServer(KeycloakContainer container, int port) {
        this.container = container;
        this.port = port;
    }

    @SuppressWarnings("resource") // closed with the server
    static KeycloakServer start() {
        int port = FreePort.find();
        KeycloakContainer container = new KeycloakContainer(
                        "quay.io/keycloak/keycloak:" + Settings.get("keycloak.version"))
                .withProviderLibsFrom(List.of(
                        Settings.path("provider.jar").toFile(),
                        Settings.path("probe.jar").toFile()))
                .withAdminUsername(Settings.ADMIN)
                .withAdminPassword(Settings.ADMIN_PASSWORD)
                .withEnv(Settings.environment(port))
                .withEnv("KC_METRICS_ENABLED", "true");
        for (TestTenant tenant : TestTenant.values()) {
            String file = tenant.realm() + ".json";
            container.withCopyFileToContainer(
                    MountableFile.forHostPath(Settings.path("realms.directory").resolve(file)),
                    "/opt/keycloak/data/import/" + file);
        }
        container.withCustomCommand("--import-realm");
        container.setPortBindings(List.of("127.0.0.1:" + port + ":8080"));
        container.start();
        KeycloakServer server = new ContainerServer(container, port);
        Readiness.await(server, container::isRunning);
        return server;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int managementPort() {
        return container.getMappedPort(9000);
    }

    @Override
    public String log() {
        return container.getLogs();
    }

    @Override
    public void close() {
        container.stop();
    }
}
