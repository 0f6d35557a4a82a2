package digital.webpremios.identity.it.routing;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.Scrape;
import digital.webpremios.identity.it.support.realm.Scrape.Sample;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Tests a proxy that the server does not trust: all clients then have one address, and a warning says so. */
@KeycloakTest
final class IgnoredForwardingIT {

    private static final String READ = "webpremios.backoffice/all.read";
    private static final String METRIC = "webpremios_ignored_forwarded_address_total";

    private final KeycloakServer server;
    private final AdminApi admin;

    IgnoredForwardingIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    @Contract("R4")
    void severalClientsBehindAProxyThatIsNotTrustedAreToldOfInLogAndMetric() {
        try (TemporaryClient first = TemporaryClient.withScopes(admin, TestTenant.DEMO, READ);
                TemporaryClient second = TemporaryClient.withScopes(admin, TestTenant.UAT, READ);
                TemporaryClient third = TemporaryClient.withScopes(admin, TestTenant.DEMO, READ)) {
            String peer = server.peerAddress();
            long before = lines("X-Forwarded-For");
            long beforeTheOther = lines("Forwarded");

            // no reason for a warning: a header that names the peer itself, requests without a token, only two clients
            assertThat(counted("X-Forwarded-For", () -> {
                        for (TemporaryClient client : List.of(first, third)) {
                            send(TestTenant.DEMO, client, TemporaryClient.SECRET, "X-Forwarded-For", peer);
                            send(TestTenant.DEMO, client, "wrong", "X-Forwarded-For", "203.0.113.9");
                            send(TestTenant.DEMO, client, TemporaryClient.SECRET, "X-Other", "203.0.113.9");
                        }
                        send(TestTenant.UAT, second, TemporaryClient.SECRET, "Forwarded", "for=" + peer);
                        send(TestTenant.DEMO, first, TemporaryClient.SECRET, "X-Forwarded-For", "203.0.113.9");
                        send(TestTenant.UAT, second, TemporaryClient.SECRET, "X-Forwarded-For", "203.0.113.10");
                    }))
                    .isZero();

            assertThat(counted("X-Forwarded-For", () -> {
                        send(TestTenant.DEMO, third, TemporaryClient.SECRET, "X-Forwarded-For", "203.0.113.11");
                        send(
                                TestTenant.DEMO,
                                first,
                                TemporaryClient.SECRET,
                                "X-Forwarded-For",
                                "203.0.113.12, 10.1.1.1");
                    }))
                    .isEqualTo(2);
            assertThat(counted("Forwarded", () -> {
                        send(
                                TestTenant.UAT,
                                second,
                                TemporaryClient.SECRET,
                                "Forwarded",
                                "for=203.0.113.13;proto=https");
                        natively(TestTenant.UAT, second, "Forwarded", "for=\"_hidden\"");
                    }))
                    .isEqualTo(2);

            assertThat(lines("X-Forwarded-For")).isEqualTo(before + 1);
            assertThat(lines("Forwarded")).isEqualTo(beforeTheOther + 1);
            assertThat(server.log().lines().filter(line -> line.contains("that the server does not trust")))
                    .noneMatch(line -> line.contains("203.0.113.") || line.contains("_hidden"));
        }
    }

    private int counted(String header, Runnable requests) {
        Scrape before = Scrape.of(server);
        requests.run();
        return Scrape.of(server)
                .since(before)
                .getOrDefault(Sample.of(METRIC, "header", header.toLowerCase(Locale.ROOT)), 0);
    }

    private long lines(String header) {
        return server.log()
                .lines()
                .filter(line -> line.contains("with a header " + header + " that the server does not trust"))
                .count();
    }

    private void send(TestTenant tenant, TemporaryClient client, String secret, String header, String value) {
        Response answer = TokenEndpoint.request()
                .contentType(Form.CONTENT_TYPE)
                .header("Authorization", TokenEndpoint.basic(client.id(), secret))
                .header(header, value)
                .body(Form.machine(READ))
                .post(TokenEndpoint.of(server, tenant).url());
        assertThat(answer.statusCode()).isEqualTo(secret.equals(TemporaryClient.SECRET) ? 200 : 400);
    }

    private void natively(TestTenant tenant, TemporaryClient client, String header, String value) {
        assertThat(TokenEndpoint.request()
                        .contentType(Form.CONTENT_TYPE)
                        .header("Authorization", TokenEndpoint.encodedBasic(client.id(), TemporaryClient.SECRET))
                        .header(header, value)
                        .body(Form.machine(READ))
                        .post(TokenEndpoint.ofKeycloak(server.url(tenant), tenant.realm())
                                .url())
                        .statusCode())
                .isEqualTo(200);
    }
}
