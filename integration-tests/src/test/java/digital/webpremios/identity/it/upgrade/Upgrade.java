package digital.webpremios.identity.it.upgrade;

import digital.webpremios.identity.it.server.Distribution;
import digital.webpremios.identity.it.server.Settings;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.testserver.Database;
import digital.webpremios.identity.testserver.FreePort;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The upgrade of one node, as an operator does it. An older Keycloak with an older pack fills a database and ends, and
 * the server under test starts on that database at the same port.
 */
final class Upgrade implements AutoCloseable {

    private final Path folder = Settings.path("build.directory").resolve("upgrade");
    private final Path olderPack = Settings.path("upgrade.pack");
    private final Distribution newer = Distribution.prepare(folder.resolve("newer"), folder.resolve("newer.log"));
    private final int port = FreePort.find();
    private final Database database = Database.start(folder.resolve("database.log"));
    private @Nullable ClusterNode node;

    /** The port of both servers, which is part of the tenants' addresses. */
    public int port() {
        return port;
    }

    /** The runnable jar of the older pack's tool. */
    public Path olderTool() {
        return olderPack.resolve("realm-config.jar");
    }

    /**
     * Starts the older server with the shipped realms of its pack and with others.
     *
     * @param realms the folder of their files
     * @param variables the values of the placeholders in these files
     */
    public ClusterNode startOlder(Path realms, Map<String, String> variables) {
        Distribution older = Distribution.unpacked(
                Settings.path("upgrade.home"), folder.resolve("older"), folder.resolve("older.log"));
        older.take("data/import", olderPack.resolve("realms"));
        older.take("data/import", realms);
        older.take("providers", olderPack.resolve("providers"));
        return start(ClusterNode.build("older", older, database, variables, port, port), "--import-realm");
    }

    /** Ends the older server and starts the one under test. */
    public ClusterNode startNewer() {
        close(node);
        return start(ClusterNode.build("newer", newer, database, Map.of(), port, port));
    }

    /** The releases that have migrated the database's contents, in order. */
    public List<String> migrations() {
        return database.query("select version from migration_model order by update_time");
    }

    /** The applied changes of the schema, in order. */
    public List<String> schemaChanges() {
        return database.query("select id from databasechangelog order by orderexecuted");
    }

    @Override
    public void close() {
        close(node);
        database.close();
    }

    private ClusterNode start(ClusterNode built, String... options) {
        node = built;
        built.start(options);
        return built;
    }

    private static void close(@Nullable ClusterNode node) {
        if (node != null) {
            node.close();
        }
    }
}
