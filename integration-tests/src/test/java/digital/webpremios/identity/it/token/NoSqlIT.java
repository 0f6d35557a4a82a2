package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.ServerProbe;
import digital.webpremios.identity.it.support.realm.StoredPolicies;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryScope;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a machine token request runs no SQL when the caches are warm. */
@KeycloakTest
final class NoSqlIT {

    private static final int REQUESTS = 200;
    private static final int WINDOWS = 3;

    private final KeycloakServer server;
    private final AdminApi admin;

    NoSqlIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @EachPartner
    @Contract("M10")
    void aWarmTokenRequestOfAShippedClientRunsNoStatement(TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        String basic = TokenEndpoint.basic(client.id(), client.secret());

        assertNoStatements(endpoint, basic, i -> Campaigns.form(client));
    }

    @Test
    @Contract("M10")
    void aWarmTokenRequestOfAPartnerOfTenThousandTenantsRunsNoStatement() {
        String ids =
                IntStream.range(100_000, 110_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        Map<String, ?> settings = Map.of(
                "attributes",
                Map.of("webpremios.tenant-ids", ids),
                "optionalClientScopes",
                List.of("webpremios.campaigns/*"));
        try (TemporaryClient client = TemporaryClient.create(admin, TestTenant.PARTNERS.realm(), settings)) {
            String basic = TokenEndpoint.basic(client.id(), TemporaryClient.SECRET);

            assertNoStatements(
                    TokenEndpoint.of(server, TestTenant.PARTNERS),
                    basic,
                    i -> Form.machine("webpremios.campaigns/" + (100_000 + i)));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("M10")
    void aWarmTokenRequestLooksAtNoScopeButThoseItNames(TestTenant tenant) {
        try (StoredPolicies none = StoredPolicies.without(admin, tenant.realm());
                TemporaryScope asked = TemporaryScope.create(admin, tenant, "webpremios.backoffice/cost.asked");
                TemporaryScope ofClient = TemporaryScope.create(admin, tenant, "webpremios.backoffice/cost.client");
                TemporaryScope ofRealm = TemporaryScope.create(admin, tenant, "webpremios.backoffice/cost.realm");
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, asked.name(), ofClient.name())) {
            assertThat(none).isNotNull();
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
            String basic = TokenEndpoint.basic(client.id(), TemporaryClient.SECRET);
            ServerProbe probe = new ServerProbe(server);
            probe.statements();
            post(endpoint, basic, i -> Form.machine(asked.name()), 3);
            List<Long> counts = new ArrayList<>();
            for (int window = 0; window < WINDOWS && !counts.contains(0L); window++) {
                // saving removes them from Keycloak's cache, so reading them would use the database
                ofClient.save(ofClient.name(), "openid-connect");
                ofRealm.save(ofRealm.name(), "openid-connect");
                long before = probe.statements();
                post(endpoint, basic, i -> Form.machine(asked.name()), 1);
                counts.add(probe.statements() - before);
            }

            assertThat(counts).contains(0L);
        }
    }

    /**
     * Requires one of a few windows to have no statements, not each, because the hosts are read again once a minute.
     */
    private void assertNoStatements(TokenEndpoint endpoint, String basic, IntFunction<String> form) {
        ServerProbe probe = new ServerProbe(server);
        probe.statements();
        post(endpoint, basic, form, 20);
        List<Long> counts = new ArrayList<>();
        for (int window = 0; window < WINDOWS && !counts.contains(0L); window++) {
            long before = probe.statements();
            post(endpoint, basic, form, REQUESTS);
            counts.add(probe.statements() - before);
        }

        System.out.println("Statements of " + REQUESTS + " warm requests, by window: " + counts);
        assertThat(counts).contains(0L);
    }

    private static void post(TokenEndpoint endpoint, String basic, IntFunction<String> form, int requests) {
        for (int i = 0; i < requests; i++) {
            assertThat(endpoint.post(form.apply(i), basic).statusCode()).isEqualTo(200);
        }
    }
}
