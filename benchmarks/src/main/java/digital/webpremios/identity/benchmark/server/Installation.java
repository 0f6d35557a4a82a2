package digital.webpremios.identity.benchmark.server;

import digital.webpremios.identity.testserver.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The settings that all nodes of one Keycloak share.
 *
 * @param home the built distribution
 * @param megabytes the heap of a node
 * @param password the first administrator's password
 * @param options options of {@code kc.sh start} beyond the ones that every Keycloak has
 * @param javaOptions options of Java besides the heap
 */
public record Installation(Path home, int megabytes, String password, List<String> options, String javaOptions) {

    public Installation {
        options = List.copyOf(options);
    }

    /** An installation of one node, with an embedded database in a folder. */
    static Installation alone(Path home, Path data, int megabytes, List<String> options) {
        return of(
                home,
                megabytes,
                List.of(
                        "--cache=local",
                        "--db-url=jdbc:h2:file:" + data.toAbsolutePath().resolve("h2")
                                + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"),
                options,
                "");
    }

    /**
     * An installation of several nodes on loopback that find each other in a database; the distribution is built for
     * PostgreSQL.
     */
    public static Installation clustered(Path home, String database, int megabytes, List<String> options) {
        return of(
                home,
                megabytes,
                List.of(
                        "--cache=ispn",
                        "--cache-embedded-network-bind-address=127.0.0.1",
                        "--db-url=" + database,
                        "--db-username=" + Database.USER),
                options,
                // the distance from its port at which JGroups watches another node's socket: the default, 50000, may
                // lead to a used port
                "-Djgroups.fd.port-offset=1");
    }

    private static Installation of(
            Path home, int megabytes, List<String> own, List<String> options, String javaOptions) {
        List<String> all = Stream.concat(own.stream(), options.stream()).toList();
        return new Installation(home, megabytes, UUID.randomUUID().toString(), all, javaOptions);
    }

    Map<String, String> environment(String administrator) {
        return Map.of(
                "JAVA_OPTS_KC_HEAP", String.join(" ", Heap.options(megabytes)),
                "JAVA_OPTS_APPEND", javaOptions,
                "KC_BOOTSTRAP_ADMIN_USERNAME", administrator,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", password);
    }
}
