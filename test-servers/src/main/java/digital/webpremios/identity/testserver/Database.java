package digital.webpremios.identity.testserver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real PostgreSQL on a free port of loopback. Its data stays when it is stopped, and is deleted when it is closed or
 * when this JVM ends.
 */
public final class Database implements Closeable {

    /** The name of its superuser, who needs no password. */
    public static final String USER = "postgres";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DatabaseFolder folder;
    private final int port;
    private final Path log;
    private EmbeddedPostgres server;

    private Database(DatabaseFolder folder, int port, Path log) {
        this.folder = folder;
        this.port = port;
        this.log = log;
        this.server = run(folder, port, log);
    }

    /**
     * Starts an empty one, and waits until it answers.
     *
     * @param log the file for its log; an older one is replaced
     * @throws IllegalStateException if there is none for this machine, or it does not start
     */
    public static Database start(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.deleteIfExists(log);
            DatabaseFolder folder = DatabaseFolder.create();
            // the library stops the database when this JVM ends; the folder is deleted when it has stopped
            Runtime.getRuntime().addShutdownHook(new Thread(folder::deleteWhenStopped));
            return new Database(folder, FreePort.find(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC URL of the database that every PostgreSQL has. */
    public String jdbcUrl() {
        return jdbcUrl(USER);
    }

    /** Makes a database in it, and returns its JDBC URL. */
    public String create(String name) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
        } catch (SQLException e) {
            throw new IOException("The database " + name + " cannot be made", e);
        }
        return jdbcUrl(name);
    }

    /** The first column of the rows that a query finds. */
    public List<String> query(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops it as an operator does: it ends every connection, and accepts no new one. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again, on the same port, with its data. */
    public void restart() {
        server = run(folder, port, log);
    }

    /** Halts all its processes: connections stay open and nothing answers, as when a machine or a disk hangs. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets the halted processes go on. */
    public void thaw() {
        signal("CONT");
    }

    @Override
    public void close() {
        stop();
        folder.deleteWhenStopped();
    }

    private String jdbcUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    private void signal(String name) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        // the postmaster first, so that it starts no other
        Stream.concat(Stream.of(postmaster()), postmaster().descendants())
                .forEach(process -> command.add(Long.toString(process.pid())));
        try {
            Process kill = new ProcessBuilder(command).inheritIO().start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("Ended with " + kill.exitValue() + ": " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessHandle postmaster() {
        try {
            String id = Files.readAllLines(folder.postmaster()).get(0);
            return ProcessHandle.of(Long.parseLong(id.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres run(DatabaseFolder folder, int port, Path log) {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.binaries().toFile())
                    .setDataDirectory(folder.data())
                    .setCleanDataDirectory(false) // the folder is deleted as a whole, and not by two at a time
                    .setPort(port)
                    .setPGStartupWait(PATIENCE)
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException | RuntimeException e) { // the library wraps whatever went wrong in one
            throw new IllegalStateException("PostgreSQL cannot be started; see " + log + ": " + e.getMessage(), e);
        }
    }
}
