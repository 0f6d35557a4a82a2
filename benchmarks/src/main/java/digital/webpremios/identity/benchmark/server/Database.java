package digital.webpremios.identity.benchmark.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL of its own on loopback, which ends with the benchmark, its data too, whatever ends that. */
public final class Database implements Closeable {

    static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DatabaseFolder folder;
    private final EmbeddedPostgres server;
    private final int port;

    private Database(DatabaseFolder folder, EmbeddedPostgres server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param log where its log goes
     * @throws IllegalStateException if there is none for this machine, or it does not start
     */
    public static Database start(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        DatabaseFolder folder = DatabaseFolder.create();
        // the library stops the database when the benchmark is ended; the folder goes when it has stopped
        Runtime.getRuntime().addShutdownHook(new Thread(folder::deleteWhenStopped));
        int port = FreePort.find();
        try {
            return new Database(folder, run(folder, port, log), port);
        } catch (RuntimeException e) { // the library wraps whatever went wrong in one
            throw new IllegalStateException("PostgreSQL cannot be started; see " + log + ": " + e.getMessage(), e);
        }
    }

    /** Makes a database in it, and gives its JDBC URL. */
    public String create(String name) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
        } catch (SQLException e) {
            throw new IOException("The database " + name + " cannot be made", e);
        }
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    @Override
    public void close() throws IOException {
        server.close();
        folder.deleteWhenStopped();
    }

    private static EmbeddedPostgres run(DatabaseFolder folder, int port, Path log) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setDataDirectory(folder.data())
                .setCleanDataDirectory(false) // the folder is deleted as a whole, and not by two at a time
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .start();
    }
}
