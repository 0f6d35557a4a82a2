package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.measure.Candidate;
import digital.webpremios.identity.benchmark.realm.Realms;
import digital.webpremios.identity.benchmark.request.MachineClient;
import digital.webpremios.identity.benchmark.server.Cluster;
import digital.webpremios.identity.benchmark.server.Edge;
import digital.webpremios.identity.benchmark.server.Installation;
import digital.webpremios.identity.benchmark.server.Keycloak;
import digital.webpremios.identity.benchmark.server.Peer;
import digital.webpremios.identity.testserver.Database;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Starts the servers of a run, and ends all of them. */
final class Servers implements Closeable {

    private static final int COMPARED_MEGABYTES = 768;
    private static final int GROWN_MEGABYTES = 2048;
    private static final String RS256 = "--spi-signature--RS256--implementation=";

    private final Folders folders;
    private final Set<Peer> peers;
    private final boolean nativeLibrary;
    private final boolean haproxy;
    /** The running servers. The last one started is ended first, before the servers that it needs. */
    private final Deque<Closeable> running = new ArrayDeque<>();

    Servers(Folders folders, Set<Peer> peers, boolean nativeLibrary, boolean haproxy) {
        this.folders = folders;
        this.peers = Set.copyOf(peers);
        this.nativeLibrary = nativeLibrary;
        this.haproxy = haproxy;
    }

    /**
     * The folders and files of a run: the distributions with the pack, without it, and with it for PostgreSQL; the
     * peers, the shipped realms, the edge's configuration, and the folder for output.
     */
    record Folders(Path pack, Path stock, Path cluster, Path peers, Path realms, Path edge, Path work) {}

    Keycloak withPack(String implementation) throws IOException {
        return start(folders.pack(), "pack-" + implementation, COMPARED_MEGABYTES, List.of(RS256 + implementation));
    }

    Optional<Keycloak> signingNatively() throws IOException {
        return nativeLibrary ? Optional.of(withPack("native")) : Optional.empty();
    }

    Keycloak withoutPack() throws IOException {
        return start(folders.stock(), "stock", COMPARED_MEGABYTES, List.of());
    }

    /**
     * Starts a server with a bounded queue. It signs with the JDK: the more a token costs, the fewer requests are
     * needed to overload the server.
     */
    Keycloak withBoundedQueue(int requests, int workers) throws IOException, InterruptedException {
        Keycloak keycloak = start(
                folders.pack(),
                "overload",
                COMPARED_MEGABYTES,
                List.of("--http-max-queued-requests=" + requests, "--http-pool-max-threads=" + workers, RS256 + "jdk"));
        keycloak.await();
        return keycloak;
    }

    /** Starts a server with caches large enough for all sizes of all curves. It signs natively, if it can. */
    Keycloak forCurves() throws IOException, InterruptedException {
        Keycloak keycloak = start(
                folders.pack(),
                "curves",
                GROWN_MEGABYTES,
                List.of(
                        "--cache-embedded-realms-max-count=300000",
                        "--cache-embedded-users-max-count=200000",
                        signature()));
        keycloak.await();
        return keycloak;
    }

    /** Starts a PostgreSQL for installations of several nodes. */
    Database database() throws IOException {
        Database database = Database.start(folders.work().resolve("postgres.log"));
        running.push(database);
        return database;
    }

    /** An installation without nodes so far, with a database of the same name. Its nodes sign natively, if they can. */
    Cluster cluster(Database database, String name) throws IOException {
        Installation installation = Installation.clustered(
                folders.cluster(), database.create(name), COMPARED_MEGABYTES, List.of(signature()));
        Cluster cluster = new Cluster(installation, folders.work().resolve(name));
        running.push(cluster);
        return cluster;
    }

    List<Candidate> peers(MachineClient client) throws IOException, InterruptedException {
        List<Candidate> candidates = new ArrayList<>();
        for (Peer peer : Peer.values()) {
            if (peers.contains(peer)) {
                Peer.Running started = peer.start(folders.peers(), folders.work(), COMPARED_MEGABYTES, client);
                running.push(started.process());
                candidates.add(started.candidate());
            }
        }
        return candidates;
    }

    /** Starts the shipped edge in front of a server, if HAProxy is available. */
    Optional<Edge> edge(Keycloak keycloak) throws IOException, InterruptedException {
        if (!haproxy) {
            return Optional.empty();
        }
        Edge edge = Edge.start(folders.edge(), folders.work().resolve("edge"), keycloak);
        running.push(edge);
        return Optional.of(edge);
    }

    Realms realms(Keycloak keycloak) throws IOException {
        return new Realms(keycloak, folders.realms());
    }

    @Override
    public void close() throws IOException {
        for (Closeable server : running) {
            server.close();
        }
    }

    private String signature() {
        return RS256 + (nativeLibrary ? "native" : "jdk");
    }

    private Keycloak start(Path home, String name, int megabytes, List<String> options) throws IOException {
        Keycloak keycloak = Keycloak.start(home, folders.work().resolve(name), megabytes, options);
        running.push(keycloak);
        return keycloak;
    }
}
