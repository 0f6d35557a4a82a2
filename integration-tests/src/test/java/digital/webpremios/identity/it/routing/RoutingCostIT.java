package digital.webpremios.identity.it.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.token.HostProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counts the database queries of routing, which must not grow with the number of tenants. */
@KeycloakTest
final class RoutingCostIT {

    private static final int REQUESTS = 100;

    private final KeycloakServer server;

    RoutingCostIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource
    @Contract("R8")
    void aWarmRequestIsRoutedWithoutAnyStatementWhicheverTheTenant(TestTenant tenant) {
        ask(tenant.host(), 200);

        long cost = cost(() -> {
            for (int i = 0; i < REQUESTS; i++) {
                ask(tenant.host(), 200);
            }
        });

        assertThat(cost).isZero();
    }

    @Test
    @Contract("R8")
    void strangersHostsCostAStatementPerIntervalAndNotPerHost() {
        ask("warm.example", 404);
        long start = System.nanoTime();

        long cost = cost(() -> {
            for (int i = 0; i < 2 * REQUESTS; i++) {
                ask("stranger-" + i + ".example", 404);
            }
        });

        long intervals = (System.nanoTime() - start) / 1_000_000_000L + 2;
        assertThat(cost).isLessThanOrEqualTo(intervals);
    }

    @Test
    @Contract("R8")
    void refusingTheAdministrationPathsOnATenantsHostCostsNoStatement() {
        for (TestTenant tenant : TestTenant.values()) {
            refuse(tenant);

            long cost = cost(() -> {
                for (int i = 0; i < REQUESTS; i++) {
                    refuse(tenant);
                }
            });

            assertThat(cost).isZero();
        }
    }

    private void ask(String host, int status) {
        assertThat(RawRequest.get(host, HostProbe.CONFIGURATION).send(server).status())
                .isEqualTo(status);
    }

    private void refuse(TestTenant tenant) {
        assertThat(RawRequest.get(tenant, "/realms/master").send(server).status())
                .isEqualTo(404);
    }

    /**
     * The lower of two measurements, because the index is read again once a minute, and the server has timers of its
     * own.
     */
    private long cost(Runnable requests) {
        return Math.min(costOnce(requests), costOnce(requests));
    }

    private long costOnce(Runnable requests) {
        statements();
        long before = statements();
        requests.run();
        return statements() - before;
    }

    private long statements() {
        return given().get(server.administration() + "/realms/master/test-probe/statements")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("statements");
    }
}
