package digital.webpremios.identity.benchmark.core;

import digital.webpremios.identity.cognito.token.MachineTokenClaims;
import digital.webpremios.identity.cognito.token.TokenLifetime;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.scope.MachineClient;
import digital.webpremios.identity.scope.MachineScopePolicy;
import digital.webpremios.identity.scope.ScopeSet;
import digital.webpremios.identity.tenant.Tenancy;
import digital.webpremios.identity.tenant.TenantIds;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures what a machine token costs without Keycloak, HTTP and the signature, by the number of tenants of the client.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MachineGrantBenchmark {

    private static final int FIRST_TENANT = 100_000;

    @Param({"10", "10000"})
    int tenants;

    private String text = "";
    private String scope = "";
    private MachineScopePolicy policy = policy(TenantIds.none());
    private Decision<ScopeSet> granted = ScopeSet.parse(null);
    private Decision<TokenLifetime> lifetime = TokenLifetime.of(null, 3600);

    @Setup
    public void prepare() {
        text = IntStream.range(FIRST_TENANT, FIRST_TENANT + tenants)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
        scope = "webpremios.campaigns/" + (FIRST_TENANT + tenants - 1);
        policy = policy(TenantIds.parse(text).orElseThrow());
        granted = policy.decide(scope);
        lifetime = TokenLifetime.of(null, 3600);
    }

    /** The part that runs once for each change of a client. */
    @Benchmark
    public Optional<TenantIds> parsingTenantIds() {
        return TenantIds.parse(text);
    }

    /** Done for each token. */
    @Benchmark
    public Decision<ScopeSet> decidingScopes() {
        return policy.decide(scope);
    }

    /** Done for each token. */
    @Benchmark
    public Decision<Map<String, Object>> claims() {
        return granted.then(scopes -> lifetime.then(seconds -> Decision.allow(
                new MachineTokenClaims("https://auth.example", "partner", scopes, "id", 1_800_000_000L, seconds)
                        .asMap())));
    }

    private static MachineScopePolicy policy(TenantIds tenants) {
        return new MachineScopePolicy(
                new Tenancy.Shared(), new MachineClient(Set.of("webpremios.campaigns/*"), tenants));
    }
}
