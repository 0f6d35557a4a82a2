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
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Starts the servers of a run, and ends all of them. */
final class Servers implements Closeable {

    /** Enough for what ten thousand clients have in the caches. */
    private static final int COMPARED_MEGABYTES = 1024;

    private static final int GROWN_MEGABYTES = 2048;
    private static final String RS256 = "--spi-signature--RS256--implementation=";
    private static final String JDK = RS256 + "jdk";
    /** Caches that hold everything that is measured. */
    private static final List<String> CACHES =
            List.of("--cache-embedded-realms-max-count=300000", "--cache-embedded-users-max-count=200000");

    private final Folders folders;
    private final Available available;
    /** The running servers. The last one started is ended first, before the servers that it needs. */
    private final Deque<Closeable> running = new ArrayDeque<>();

    Servers(Folders folders, Available available) {
        this.folders = folders;
        this.available = available;
    }

    /**
     * The folders and files of a run: the distributions with the pack, without it, and with it for PostgreSQL; the
     * peers, the shipped realms, the edge's configuration, and the folder for output.
     */
    record Folders(Path pack, Path stock, Path cluster, Path peers, Path realms, Path edge, Path work) {}

    /**
     * What there is on this machine.
     *
     * @param stock the distribution without the pack
     * @param nativeLibrary the library that signs natively
     * @param haproxy the edge's program
     * @param peers the other servers
     */
    record Available(boolean stock, boolean nativeLibrary, boolean haproxy, Set<Peer> peers) {
        Available {
            peers = Set.copyOf(peers);
        }
    }

    /** Starts a server that signs as it does by default: natively, where that is possible. */
    Keycloak withPack() throws IOException {
        return compared(folders.pack(), "pack", signature());
    }

    /** Starts a server that signs with the JDK; empty if the default is that. */
    Optional<Keycloak> withPackAndJdkSignature() throws IOException {
        return available.nativeLibrary() ? Optional.of(compared(folders.pack(), "pack-jdk", JDK)) : Optional.empty();
    }

    Optional<Keycloak> withoutPack() throws IOException {
        return available.stock() ? Optional.of(compared(folders.stock(), "stock")) : Optional.empty();
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
                List.of("--http-max-queued-requests=" + requests, "--http-pool-max-threads=" + workers, JDK));
        keycloak.await();
        return keycloak;
    }

    /** Starts a server with caches large enough for all sizes of all curves. It signs natively, if it can. */
    Keycloak forCurves() throws IOException, InterruptedException {
        Keycloak keycloak = start(
                folders.pack(),
                "curves",
                GROWN_MEGABYTES,
                Stream.concat(CACHES.stream(), Stream.of(signature())).toList());
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

    /** The other servers that there are. */
    List<Peer> peers() {
        return Stream.of(Peer.values()).filter(available.peers()::contains).toList();
    }

    /** Starts another server, and waits until it answers. */
    Candidate peer(Peer peer, MachineClient client) throws IOException, InterruptedException {
        Peer.Running started = peer.start(folders.peers(), folders.work(), COMPARED_MEGABYTES, client);
        running.push(started.process());
        return started.candidate();
    }

    /** Starts the shipped edge in front of a server, if HAProxy is available. */
    Optional<Edge> edge(Keycloak keycloak) throws IOException, InterruptedException {
        if (!available.haproxy()) {
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
        return available.nativeLibrary() ? RS256 + "native" : JDK;
    }

    private Keycloak compared(Path home, String name, String... options) throws IOException {
        return start(
                home,
                name,
                COMPARED_MEGABYTES,
                Stream.concat(CACHES.stream(), Stream.of(options)).toList());
    }

    private Keycloak start(Path home, String name, int megabytes, List<String> options) throws IOException {
        Keycloak keycloak = Keycloak.start(home, folders.work().resolve(name), megabytes, options);
        running.push(keycloak);
        return keycloak;
    }
}
