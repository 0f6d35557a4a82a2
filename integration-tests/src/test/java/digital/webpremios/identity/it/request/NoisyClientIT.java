package digital.webpremios.identity.it.request;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests that a client far past its limit does not slow down another tenant's client. It runs in the profile
 * {@code cluster}, because a second server would take processor time and change the compared latencies.
 */
@KeycloakTest
@Tag("alone")
final class NoisyClientIT {

    private static final String READ = "webpremios.backoffice/all.read";
    private static final int LIMIT_PER_SECOND = 5;
    private static final int TIMES_THE_LIMIT = 20;
    private static final int REQUESTS = 300;

    private final KeycloakServer server;
    private final AdminApi admin;

    NoisyClientIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    @Contract({"M14", "I4"})
    void aClientAtTwentyTimesItsLimitDoesNotChangeTheP99OfAnotherTenantsClient() throws Exception {
        Map<String, ?> limit = Map.of(
                "client-requests-per-second", LIMIT_PER_SECOND,
                "tenant-requests-per-second", "unrestricted",
                "failed-authentications-per-minute", "unrestricted");
        try (TenantPolicy policy = TenantPolicy.apply(admin, TestTenant.DEMO, "webpremios-rate-limit", limit);
                TemporaryClient noisy = TemporaryClient.withScopes(admin, TestTenant.DEMO, READ);
                TemporaryClient quiet = TemporaryClient.withScopes(admin, TestTenant.UAT, READ)) {
            assertThat(policy).isNotNull();
            p99(quiet);
            // in turns, so that other work of the machine affects both
            double alone = Double.MAX_VALUE;
            double beside = Double.MAX_VALUE;
            for (int round = 0; round < 3; round++) {
                alone = Math.min(alone, p99(quiet));
                beside = Math.min(beside, p99Beside(noisy, quiet));
            }

            assertThat(beside / alone)
                    .as("p99 beside the noisy client / p99 alone")
                    .isLessThan(3);
        }
    }

    private double p99Beside(TemporaryClient noisy, TemporaryClient quiet) throws Exception {
        AtomicInteger limited = new AtomicInteger();
        AtomicInteger served = new AtomicInteger();
        ScheduledExecutorService senders = Executors.newScheduledThreadPool(4);
        try {
            TokenEndpoint endpoint = TokenEndpoint.of(server, TestTenant.DEMO);
            long period = TimeUnit.SECONDS.toMicros(1) / (LIMIT_PER_SECOND * TIMES_THE_LIMIT);
            Future<?> sending = senders.scheduleAtFixedRate(
                    () -> {
                        int status = endpoint.post("grant_type=client_credentials", noisy)
                                .statusCode();
                        (status == 429 ? limited : served).incrementAndGet();
                    },
                    0,
                    period,
                    TimeUnit.MICROSECONDS);
            double p99 = p99(quiet);
            sending.cancel(false);
            assertThat(limited.get())
                    .as("requests of the noisy client that were limited")
                    .isGreaterThan(served.get());
            return p99;
        } finally {
            senders.shutdownNow();
            assertThat(senders.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private double p99(TemporaryClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, TestTenant.UAT);
        long[] nanos = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long sent = System.nanoTime();
            assertThat(endpoint.post("grant_type=client_credentials", client).statusCode())
                    .isEqualTo(200);
            nanos[i] = System.nanoTime() - sent;
        }
        Arrays.sort(nanos);
        return nanos[REQUESTS * 99 / 100];
    }
}
