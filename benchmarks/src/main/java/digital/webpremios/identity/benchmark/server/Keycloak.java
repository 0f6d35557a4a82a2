package digital.webpremios.identity.benchmark.server;

import digital.webpremios.identity.benchmark.load.Host;
import digital.webpremios.identity.benchmark.measure.JavaHeap;
import digital.webpremios.identity.benchmark.measure.ServerMeter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A Keycloak of its own, with an embedded database in a folder of its own. */
public final class Keycloak implements Closeable {

    private static final String ADMIN = "benchmark-administrator";

    private final ServerProcess process;
    private final int port;
    private final AdminApi admin;

    private Keycloak(ServerProcess process, int port, String password) {
        this.process = process;
        this.port = port;
        this.admin = new AdminApi(host("localhost").url(), ADMIN, password);
    }

    /**
     * Starts one, without waiting for it.
     *
     * @param home its distribution, built
     * @param data where its database and its log go
     * @param megabytes its heap
     * @param options options of {@code kc.sh start} beyond the ones that all have
     */
    public static Keycloak start(Path home, Path data, int megabytes, List<String> options) throws IOException {
        int port = FreePort.find();
        String password = UUID.randomUUID().toString();
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + FreePort.find(),
                "--hostname-strict=false",
                "--db-url=jdbc:h2:file:" + data.toAbsolutePath().resolve("h2")
                        + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"));
        command.addAll(options);
        Map<String, String> environment = Map.of(
                "JAVA_OPTS_KC_HEAP", String.join(" ", Heap.options(megabytes)),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        return new Keycloak(ServerProcess.start(command, environment, data.resolve("server.log")), port, password);
    }

    /** Waits until it answers: it listens some time before it has made its database. */
    public void await() throws IOException, InterruptedException {
        process.await(log -> log.contains("Listening on:") && admin.answers());
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

    public JavaHeap heap() {
        return JavaHeap.of(process.javaPid());
    }

    @Override
    public void close() {
        process.close();
    }
}
