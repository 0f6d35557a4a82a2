package digital.webpremios.identity.benchmark;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Compares the hosted domain's token endpoint with Keycloak's, on one server, in one run, in turns. Absolute figures hold
 * only together; the ratio of CPU time is what counts.
 */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Measures machine tokens of a running demo.")
public final class TokenBenchmark implements Callable<Integer> {

    private static final String HOST = "auth.tenant-demo.localhost";
    private static final String OPEN_HOST = "auth.benchmark-open.localhost";
    private static final String SHARED_HOST = "auth.partners.localhost";
    private static final int WARM_UPS = 3;
    private static final String NATIVE = "/protocol/openid-connect/token";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--quick", description = "Three short rounds instead of five long ones.")
    private boolean quick;

    @Option(names = "--connections", defaultValue = "16", description = "Connections kept open (${DEFAULT-VALUE}).")
    private int connections;

    @Option(names = "--port", required = true, description = "The demo's port.")
    private int port;

    @Option(names = "--pid", required = true, description = "The process id of the demo's Java.")
    private long pid;

    @Option(names = "--realm-file", required = true, description = "The demo tenant's realm file, placeholders filled.")
    private Path realmFile = Path.of("");

    @Option(names = "--admin-password", required = true, description = "The demo administrator's password.")
    private String adminPassword = "";

    @Option(names = "--client-secret", required = true, description = "The demo partner's secret.")
    private String clientSecret = "";

    private TokenBenchmark() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TokenBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        ProcessHandle server =
                ProcessHandle.of(pid).orElseThrow(() -> new IllegalArgumentException("There is no process " + pid));
        AdminApi admin = new AdminApi(port, adminPassword);
        CopiedRealm stockRealm = new CopiedRealm(admin, "benchmark-stock");
        CopiedRealm openRealm = new CopiedRealm(admin, "benchmark-open");
        PartnerClient few = new PartnerClient(admin, clientSecret, 10);
        PartnerClient many = new PartnerClient(admin, clientSecret, 10_000);
        stockRealm.createStock(Files.readString(realmFile));
        openRealm.createWithoutPolicies(Files.readString(realmFile), "http://" + OPEN_HOST + ":" + port);
        try {
            few.create();
            many.create();
            Target stock = Target.of(
                    "stock realm, native path", port, "localhost", "/realms/" + stockRealm.name() + NATIVE, partner());
            List<Target> targets = List.of(
                    Target.of("hosted domain /oauth2/token", port, HOST, "/oauth2/token", partner()),
                    Target.of("without client policies", port, OPEN_HOST, "/oauth2/token", partner()),
                    Target.of("same client, native path", port, HOST, "/realms/tenant-demo" + NATIVE, partner()),
                    Target.of("partner of 10 tenants", port, SHARED_HOST, "/oauth2/token", few.client()),
                    Target.of("partner of 10,000 tenants", port, SHARED_HOST, "/oauth2/token", many.client()),
                    stock);
            report(measure(new ClosedLoop(connections, server), targets), stock);
        } finally {
            stockRealm.remove();
            openRealm.remove();
            few.remove();
            many.remove();
        }
        return 0;
    }

    private Target.Client partner() {
        return new Target.Client("demo-partner", clientSecret, "webpremios.campaigns/40455");
    }

    private Map<Target, Round> measure(ClosedLoop loop, List<Target> targets) throws InterruptedException {
        Duration length = Duration.ofSeconds(quick ? 5 : 20);
        Map<Target, Round> sums = new LinkedHashMap<>();
        List<Target> order = new ArrayList<>(targets);
        for (int round = -WARM_UPS; round < (quick ? 3 : 5); round++) {
            out().println(round < 0 ? "warming up" : "round " + (round + 1));
            out().flush();
            for (Target target : order) {
                Round measured = loop.run(target, length);
                if (round >= 0) {
                    sums.merge(target, measured, Round::plus);
                }
            }
            // what one target leaves to the next, the compiler's work above all, falls on another one each time
            Collections.rotate(order, 1);
        }
        return sums;
    }

    private void report(Map<Target, Round> rounds, Target baseline) {
        double stock = Objects.requireNonNull(rounds.get(baseline)).cpuMillisPerRequest();
        out().printf("%n%-30s %8s %8s %8s %12s %8s%n", "target", "req/s", "p50 ms", "p99 ms", "CPU ms/req", "÷ stock");
        rounds.forEach((target, round) -> out().printf(
                        Locale.ROOT,
                        "%-30s %8.0f %8.1f %8.1f %12.2f %8.2f%n",
                        target.name(),
                        round.requestsPerSecond(),
                        round.millisAt(50),
                        round.millisAt(99),
                        round.cpuMillisPerRequest(),
                        round.cpuMillisPerRequest() / stock));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
