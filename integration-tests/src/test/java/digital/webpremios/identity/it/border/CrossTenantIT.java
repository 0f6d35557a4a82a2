package digital.webpremios.identity.it.border;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.StoredPolicies;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Sends every kind of credential of one tenant to every endpoint of another, in every direction between three tenants.
 * Each is sent once as a client would write the request, and once in a random spelling. The seed is fixed and printed.
 */
@KeycloakTest
@TestInstance(Lifecycle.PER_CLASS)
final class CrossTenantIT {

    private static final long SEED = 20_261_130;
    private static final int ATTEMPTS = 10_000;

    private final KeycloakServer server;
    private final AdminApi admin;
    private final List<Pair> pairs = new ArrayList<>();

    CrossTenantIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    /** An insider in each of two tenants. */
    private record Pair(Insider one, Insider other) {}

    /**
     * Two insiders for each pair of tenants, so that a credential that one attempt uses up is still there for another.
     */
    @BeforeAll
    void createInsiders() {
        List<TestTenant> tenants = List.of(TestTenant.values());
        for (int i = 0; i < tenants.size(); i++) {
            TestTenant one = tenants.get(i);
            TestTenant other = tenants.get((i + 1) % tenants.size());
            try (StoredPolicies here = StoredPolicies.without(admin, one.realm());
                    StoredPolicies there = StoredPolicies.without(admin, other.realm())) {
                assertThat(List.of(here, there)).hasSize(2);
                pairs.add(new Pair(Insider.create(server, admin, one), Insider.create(server, admin, other)));
            }
        }
        // the first use of a client's secret sets its expiry, so this is not the effect of an attempt
        insiders().forEach(insider -> new Holdings(server, insider).close());
    }

    @AfterAll
    void removeInsiders() {
        insiders().forEach(Insider::close);
    }

    @Test
    @Contract({"I1", "I2", "I4", "R2", "R4", "R5", "M5"})
    void nothingThatATenantIssuesIsWorthAnythingAtAnother() throws ExecutionException, InterruptedException {
        StatusTable endpoints = new StatusTable("Cross-tenant attempts by endpoint, seed " + SEED);
        StatusTable spellings = new StatusTable("Cross-tenant attempts by spelling, seed " + SEED);
        Map<TestTenant, StoredState> before = storedStates();
        int logged = server.log().length();

        List<String> findings = run(endpoints, spellings).all();

        System.out.println(endpoints.summary());
        System.out.println(spellings.summary());
        endpoints.write("cross-tenant-by-endpoint.md");
        spellings.write("cross-tenant-by-spelling.md");
        String log = server.log().substring(logged);
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(findings).isEmpty();
            softly.assertThat(endpoints.total()).isGreaterThan(ATTEMPTS);
            before.forEach((tenant, state) -> softly.assertThat(
                            StoredState.of(admin, tenant).changedSince(state))
                    .as("what changed in %s", tenant)
                    .isEmpty());
            for (Insider insider : insiders()) {
                softly.assertThat(log).doesNotContain(insider.secret(""), insider.password());
            }
        });
    }

    private Findings run(StatusTable endpoints, StatusTable spellings) throws ExecutionException, InterruptedException {
        Findings findings = new Findings();
        List<Future<?>> running = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(TestTenant.values().length * 2);
        try {
            for (Pair pair : pairs) {
                long seed = SEED + running.size();
                Direction there = new Direction(
                        server, pair.one(), pair.other(), true, new Random(seed), endpoints, spellings, findings);
                Direction back = new Direction(
                        server, pair.other(), pair.one(), false, new Random(seed + 1), endpoints, spellings, findings);
                running.add(threads.submit(there::run));
                running.add(threads.submit(back::run));
            }
            for (Future<?> direction : running) {
                direction.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return findings;
    }

    private List<Insider> insiders() {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .toList();
    }

    private Map<TestTenant, StoredState> storedStates() {
        Map<TestTenant, StoredState> states = new EnumMap<>(TestTenant.class);
        for (TestTenant tenant : TestTenant.values()) {
            states.put(tenant, StoredState.of(admin, tenant));
        }
        return states;
    }
}
