package digital.webpremios.identity.benchmark.server;

import digital.webpremios.identity.benchmark.measure.Candidate;
import digital.webpremios.identity.benchmark.measure.Subject;
import digital.webpremios.identity.benchmark.meter.ServerMeter;
import digital.webpremios.identity.benchmark.request.Host;
import digital.webpremios.identity.benchmark.request.MachineClient;
import digital.webpremios.identity.benchmark.request.Target;
import digital.webpremios.identity.benchmark.request.TokenRequest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server other than Keycloak; {@code benchmarks/peers} has the set-ups. */
public enum Peer {
    SPRING("Spring Authorization Server", "spring-authorization-server", "/oauth2/token", "/oauth2/jwks"),
    NODE("node oidc-provider", "oidc-provider", "/token", "/jwks"),
    BARE("bare HTTP server that signs natively", "bare-signer", "/oauth2/token", "/jwks");

    private static final String READY = "READY ";

    private final String title;
    private final String folder;
    private final String tokens;
    private final String keys;

    Peer(String title, String folder, String tokens, String keys) {
        this.title = title;
        this.folder = folder;
        this.tokens = tokens;
        this.keys = keys;
    }

    /** The name in reports. */
    public String title() {
        return title;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param peers the folder of all peers
     * @param logs the folder for its log
     * @param megabytes its heap, if it is Java
     */
    public Running start(Path peers, Path logs, int megabytes, MachineClient client)
            throws IOException, InterruptedException {
        Path home = peers.resolve(folder);
        Map<String, String> environment = Map.of(
                "PEER_CLIENT_ID", client.id(), "PEER_CLIENT_SECRET", client.secret(), "PEER_SCOPE", client.scope());
        LoggedServer process = LoggedServer.start(
                this == NODE ? node(home) : java(home, megabytes), environment, logs.resolve(folder + ".log"));
        process.await("does not answer", log -> log.lines().anyMatch(line -> line.startsWith(READY)));
        int port = Integer.parseInt(
                process.line(READY).orElseThrow().substring(READY.length()).strip());
        return new Running(candidate(process, port, client), process);
    }

    private Candidate candidate(LoggedServer process, int port, MachineClient client) {
        Host host = new Host("127.0.0.1", port);
        Target target =
                new Target(title, port, List.of(TokenRequest.of(host, tokens, client)), new Target.Keys(host, keys));
        long pid = process.javaPid();
        ServerMeter meter = this == NODE ? ServerMeter.of(pid) : ServerMeter.ofJava(pid);
        return new Candidate(Subject.compared(title), target, meter, Optional.empty());
    }

    private static List<String> node(Path home) {
        return List.of("node", home.resolve("server.mjs").toString());
    }

    private static List<String> java(Path home, int megabytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Heap.options(megabytes));
        command.add("-jar");
        command.add(home.resolve("target/peer.jar").toString());
        return command;
    }

    /**
     * A running peer.
     *
     * @param candidate the peer as it is measured
     * @param process the process, to end it
     */
    public record Running(Candidate candidate, Closeable process) {}
}
