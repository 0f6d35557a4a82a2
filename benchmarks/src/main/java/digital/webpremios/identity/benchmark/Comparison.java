package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.load.ClosedLoop;
import digital.webpremios.identity.benchmark.load.ConstantRate;
import digital.webpremios.identity.benchmark.load.Requests;
import digital.webpremios.identity.benchmark.measure.Candidate;
import digital.webpremios.identity.benchmark.measure.Figure;
import digital.webpremios.identity.benchmark.measure.InterleavedRounds;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Plan;
import digital.webpremios.identity.benchmark.measure.Progress;
import digital.webpremios.identity.benchmark.measure.Spread;
import digital.webpremios.identity.benchmark.measure.Subject;
import digital.webpremios.identity.benchmark.realm.Realms;
import digital.webpremios.identity.benchmark.request.Target;
import digital.webpremios.identity.benchmark.server.Keycloak;
import digital.webpremios.identity.benchmark.server.KeycloakStatements;
import digital.webpremios.identity.benchmark.server.Peer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures all targets in one run: first as fast as each can, then all at the same rate, which is half of what the
 * slowest can do. A quick run has only the targets that goals need, and only as fast as each can.
 */
final class Comparison {

    static final String NAME = "comparison";
    static final String HOSTED = "hosted domain";
    static final String WITHOUT_POLICIES = "hosted domain, no client policies";
    static final String JDK = "hosted domain, JDK signature";
    static final String REUSE = "hosted domain, tokens reused, 10 clients";
    private static final String REUSE_MANY = "hosted domain, tokens reused, 10,000 clients";
    static final String REUSE_JDK = "hosted domain, tokens reused, JDK signature";
    static final String STOCK = "Keycloak without the pack";
    /** Shorter than a token's lifetime, longer than the time between two requests of one of many clients. */
    private static final Duration WINDOW = Duration.ofSeconds(30);

    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final double SHARE_OF_SLOWEST = 0.5;
    private static final int STEADY_ROUNDS = 3;

    private final Servers servers;
    private final Depth depth;
    private final InterleavedRounds closed;
    private final InterleavedRounds steady;
    private final int connections;
    private final Progress progress;

    Comparison(Servers servers, Depth depth, int connections, Progress progress) {
        Plan plan = depth.plan(Plan.full());
        this.servers = servers;
        this.depth = depth;
        this.closed = new InterleavedRounds(plan, progress);
        this.steady = new InterleavedRounds(plan.warm().withAtMostRounds(STEADY_ROUNDS), progress);
        this.connections = connections;
        this.progress = progress;
    }

    List<Measured> run() throws IOException, InterruptedException {
        List<Candidate> candidates = candidates();
        List<Measured> fastest = closed.run(new ClosedLoop(connections), candidates);
        List<Candidate> working = candidates.stream()
                .filter(candidate ->
                        fastest.stream().anyMatch(each -> each.subject().equals(candidate.subject())))
                .toList();
        List<Measured> all = new ArrayList<>(closed.count(working, fastest));
        if (depth != Depth.QUICK) {
            all.addAll(steady.run(new ConstantRate(connections, SHARE_OF_SLOWEST * slowest(fastest)), working));
        }
        return all;
    }

    private static double slowest(List<Measured> measured) {
        return measured.stream()
                .flatMap(each -> each.spread(Figure.REQUESTS_PER_SECOND).stream())
                .mapToDouble(Spread::median)
                .min()
                .orElseThrow(() -> new IllegalStateException("No target could be measured"));
    }

    /** Starts the servers, which start at the same time, and makes the targets of each that works. */
    private List<Candidate> candidates() throws IOException, InterruptedException {
        Keycloak pack = servers.withPack();
        Optional<Keycloak> jdk = servers.withPackAndJdkSignature();
        Optional<Keycloak> stock = servers.withoutPack();
        List<Candidate> candidates = new ArrayList<>();
        progress.attempt(HOSTED, () -> candidates.addAll(withPack(pack)));
        if (jdk.isPresent()) {
            progress.attempt(JDK, () -> candidates.addAll(withJdkSignature(jdk.get())));
        }
        if (stock.isPresent()) {
            progress.attempt(STOCK, () -> candidates.add(withoutPack(stock.get())));
        }
        for (Peer peer : servers.peers()) {
            progress.attempt(peer.title(), () -> candidates.add(servers.peer(peer, Realms.PARTNER)));
        }
        return candidates;
    }

    private List<Candidate> withPack(Keycloak keycloak) throws IOException, InterruptedException {
        keycloak.await();
        Realms realms = servers.realms(keycloak);
        realms.create(realms.tenant("tenant"));
        List<Candidate> candidates = new ArrayList<>(List.of(candidate(keycloak, realms.hosted(HOSTED, "tenant"))));
        if (depth != Depth.SMOKE) {
            realms.create(realms.tenant("open").withoutPolicies());
            candidates.add(candidate(keycloak, realms.hosted(WITHOUT_POLICIES, "open")));
        }
        candidates.add(reusing(keycloak, realms, REUSE, FEW));
        if (depth == Depth.FULL) {
            candidates.add(reusing(keycloak, realms, REUSE_MANY, MANY));
        }
        if (depth != Depth.QUICK) {
            realms.create(realms.tenant("stock").stock());
            candidates.add(candidate(keycloak, realms.stock("stock path of the same server", "stock")));
        }
        return candidates;
    }

    private List<Candidate> withJdkSignature(Keycloak keycloak) throws IOException, InterruptedException {
        keycloak.await();
        Realms realms = servers.realms(keycloak);
        List<Candidate> candidates = new ArrayList<>();
        if (depth == Depth.FULL) {
            realms.create(realms.tenant("tenant"));
            candidates.add(candidate(keycloak, realms.hosted(JDK, "tenant")));
        }
        candidates.add(reusing(keycloak, realms, REUSE_JDK, FEW));
        return candidates;
    }

    private Candidate withoutPack(Keycloak keycloak) throws IOException, InterruptedException {
        keycloak.await();
        Realms realms = servers.realms(keycloak);
        realms.create(realms.tenant("stock").stock());
        return candidate(keycloak, realms.stock(STOCK, "stock"));
    }

    /** A tenant whose clients, all in use, get the same token again, each of which has been asked for once. */
    private Candidate reusing(Keycloak keycloak, Realms realms, String name, int clients)
            throws IOException, InterruptedException {
        String realm = "reuse-" + clients;
        realms.create(realms.tenant(realm).reusingTokens(WINDOW), clients);
        Target target = realms.hostedClients(name, realm, clients);
        Requests.sendAll(target, connections);
        return candidate(keycloak, target);
    }

    private static Candidate candidate(Keycloak keycloak, Target target) {
        return new Candidate(
                Subject.compared(target.name()),
                target,
                keycloak.meter(),
                Optional.of(new KeycloakStatements(keycloak.admin())));
    }
}
