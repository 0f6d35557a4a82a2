package digital.webpremios.identity.benchmark.server;

import digital.webpremios.identity.testserver.FreePort;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The deployment's edge, HAProxy, in front of one Keycloak and without TLS. It runs on the cores of the process that
 * starts it.
 */
public final class Edge implements Closeable {

    private final LoggedServer process;
    private final int port;

    private Edge(LoggedServer process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param shipped the configuration of the deployment
     * @param folder the folder for its configuration and its log
     */
    public static Edge start(Path shipped, Path folder, Keycloak keycloak) throws IOException, InterruptedException {
        int port = FreePort.find();
        EdgeConfiguration configuration =
                new EdgeConfiguration(port, List.of(FreePort.find(), FreePort.find(), FreePort.find()));
        Path file = Files.createDirectories(folder).resolve("haproxy.cfg");
        Files.writeString(
                file, configuration.of(Files.readString(shipped), keycloak.port(), keycloak.managementPort()));
        LoggedServer process = LoggedServer.start(
                List.of("haproxy", "-f", file.toString()),
                Map.of(
                        "WEBPREMIOS_ADMIN_HOST", "admin.localhost",
                        "WEBPREMIOS_HTTPS_PORT", Integer.toString(port),
                        "WEBPREMIOS_ADMIN_PORT", Integer.toString(port)),
                folder.resolve("haproxy.log"));
        process.await("does not listen", log -> listens(port));
        return new Edge(process, port);
    }

    /** The port for tenants' clients. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.close();
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
