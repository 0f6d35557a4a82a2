package digital.webpremios.identity.it.server;

import digital.webpremios.identity.testserver.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A server that keeps running after the tests, for the next run: {@code mvn -Dkeep …}. It is recorded in
 * {@code target/kept-server.properties} and used again as long as it runs and the jars are the same. {@code kill PID}
 * ends it.
 *
 * @param port the port of all hosts
 * @param managementPort the port of metrics and health
 * @param logFile the server's log
 */
record KeptServer(int port, int managementPort, Path logFile) implements KeycloakServer {

    private static final String STARTED = "started";

    /** The server of an earlier run, if it still runs with the same jars. A server with other jars is ended. */
    static Optional<KeycloakServer> find() {
        Properties noted = new Properties();
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file())) {
            noted.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(noted.getProperty("pid")))
                .filter(handle -> started(handle).equals(noted.getProperty(STARTED)));
        if (process.isPresent() && !noted.getProperty("jars").equals(jars())) {
            new ServerProcess(process.get()).end();
            return Optional.empty();
        }
        return process.map(alive -> new KeptServer(
                Integer.parseInt(noted.getProperty("port")),
                Integer.parseInt(noted.getProperty("management-port")),
                Path.of(noted.getProperty("log"))));
    }

    /** Records a server that has just been started, for the next run. */
    static KeycloakServer note(ProcessHandle process, int port, int managementPort, Path log) {
        Properties noted = new Properties();
        noted.setProperty("pid", String.valueOf(process.pid()));
        noted.setProperty(STARTED, started(process));
        noted.setProperty("port", String.valueOf(port));
        noted.setProperty("management-port", String.valueOf(managementPort));
        noted.setProperty("log", log.toString());
        noted.setProperty("jars", jars());
        try (OutputStream out = Files.newOutputStream(file())) {
            noted.store(out, "end the server with kill and its pid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeptServer(port, managementPort, log);
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
            return Files.readString(logFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does nothing: the next run uses the server. */
    @Override
    public void close() {}

    private static Path file() {
        return Settings.path("build.directory").resolve("kept-server.properties");
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }

    private static String jars() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String jar : List.of("provider.jar", "theme.jar", "probe.jar")) {
                try (InputStream in = new DigestInputStream(Files.newInputStream(Settings.path(jar)), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
