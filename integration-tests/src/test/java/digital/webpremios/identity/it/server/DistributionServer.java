package digital.webpremios.identity.it.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The distribution from Maven Central, built with the jar and started in production mode with an embedded database. */
final class DistributionServer implements KeycloakServer {

    private final int port;
    private final int managementPort;
    private final Path log;
    private final Process process;

    private DistributionServer(int port, int managementPort, Path log, Process process) {
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
        this.process = process;
    }

    static KeycloakServer start() {
        Path home = Settings.path("keycloak.home");
        Path log = Settings.path("build.directory").resolve("server.log");
        int port = FreePort.find();
        int management = FreePort.find();
        try {
            prepare(home);
            run(home, port, log, "build", "--db=dev-file", "--health-enabled=true", "--metrics-enabled=true")
                    .waitFor();
            Process process = run(
                    home,
                    port,
                    log,
                    "start",
                    "--optimized",
                    "--import-realm",
                    "--cache=local",
                    "--http-enabled=true",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--http-management-host=127.0.0.1",
                    "--http-management-port=" + management,
                    "--hostname-strict=false");
            KeycloakServer server = new DistributionServer(port, management, log, process);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Readiness.await(server, process::isAlive);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void prepare(Path home) throws IOException {
        delete(home.resolve("data"));
        Path imports = Files.createDirectories(home.resolve("data/import"));
        try (Stream<Path> realms = Files.list(Settings.path("realms.directory"))) {
            for (Path realm : realms.toList()) {
                Files.copy(realm, imports.resolve(realm.getFileName()));
            }
        }
        MovedPool.make().copyInto(imports);
        for (String jar : List.of("provider.jar", "theme.jar", "probe.jar", "corretto.jar")) {
            Path source = Settings.path(jar);
            Path target = home.resolve("providers").resolve(source.getFileName());
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Process run(Path home, int port, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Settings.environment(port));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true).redirectInput(new File("/dev/null"));
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
