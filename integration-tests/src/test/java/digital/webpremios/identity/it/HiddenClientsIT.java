package digital.webpremios.identity.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Contract row T14: nobody learns from an answer which clients there are. */
@KeycloakTest
final class HiddenClientsIT {

    private final KeycloakServer server;

    HiddenClientsIT(KeycloakServer server) {
        this.server = server;
    }

    @EachPartner
    @Contract("T14")
    void theAnswerIsTheSameWhetherTheClientExistsOrNot(TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        String form = Campaigns.form(client);

        String unknown = whole(endpoint.post(form, TokenEndpoint.basic("nobody", "wrong")));

        assertThat(whole(endpoint.post(form, TokenEndpoint.basic(client.id(), "wrong"))))
                .isEqualTo(unknown);
        assertThat(whole(endpoint.post(Form.of("client_id", client.id()) + "&" + form)))
                .isEqualTo(unknown);
        assertThat(whole(endpoint.post(Form.of("client_id", "nobody") + "&" + form)))
                .isEqualTo(unknown);
        assertThat(whole(endpoint.post(form, "Basic !!!"))).isEqualTo(unknown);
        assertThat(whole(endpoint.post(form, TokenEndpoint.basic("n".repeat(7000), "x"))))
                .isEqualTo(unknown);
    }

    @EachPartner
    @Contract("T14")
    void aKnownClientThatFailsCostsAsManyStatementsAsAnUnknownOne(TestClient client) {
        ServerProbe probe = new ServerProbe(server);
        probe.statements();
        String form = Campaigns.form(client);
        for (String path :
                List.of("/oauth2/token", "/realms/" + client.tenant().realm() + "/protocol/openid-connect/token")) {
            for (int round = 0; round < 3; round++) { // from the second on, each id has failed before
                String url = server.url(client.tenant()) + path;
                long known = statements(probe, url, client.id(), form);
                long unknown = statements(probe, url, "nobody-of-" + client.id(), form);

                assertThat(known)
                        .as("%s, round %s", path, round)
                        .isEqualTo(unknown)
                        .isPositive();
            }
        }
    }

    /** What a wrong secret costs: the least of a few, since the hosts are read anew now and then. */
    private static long statements(ServerProbe probe, String url, String clientId, String form) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = probe.statements();
            given().auth()
                    .preemptive()
                    .basic(clientId, "wrong")
                    .contentType("application/x-www-form-urlencoded")
                    .body(form)
                    .post(url);
            least = Math.min(least, probe.statements() - before);
        }
        return least;
    }

    @Test
    @Contract({"E5", "T14"})
    void aMachineClientIsToldFromAnUnknownOneByNoPathOfTheBrowser() {
        for (TestTenant tenant : TestTenant.values()) {
            String machine = Tokens.partnerOf(tenant).id();
            String realm = "/realms/" + tenant.realm();
            for (String path : List.of(
                    "/oauth2/authorize?response_type=code&client_id=",
                    "/login?response_type=token&redirect_uri=https%3A%2F%2Fx.example&client_id=",
                    "/oauth2/authorize?redirect_uri=https%3A%2F%2Fx.example&client_id=",
                    "/logout?client_id=",
                    "/logout?logout_uri=https%3A%2F%2Fx.example&client_id=",
                    "/logout?response_type=code&redirect_uri=https%3A%2F%2Fx.example&client_id=",
                    realm + "/protocol/openid-connect/auth?response_type=code&client_id=",
                    realm + "/protocol/openid-connect/auth?redirect_uri=https%3A%2F%2Fx.example&client_id=",
                    realm + "/protocol/openid-connect/auth?response_type=none&scope=openid&client_id=",
                    realm + "/protocol/openid-connect/registrations?response_type=code&client_id=",
                    realm + "/protocol/openid-connect/forgot-credentials?response_type=code&client_id=")) {
                RawAnswer known = RawRequest.get(tenant, path + machine).send(server);
                RawAnswer unknown = RawRequest.get(tenant, path + "nobody").send(server);

                assertThat(known.status()).as(path).isEqualTo(unknown.status()).isBetween(400, 404);
                assertThat(page(known).replace(machine, "nobody")).as(path).isEqualTo(page(unknown));
            }
        }
    }

    /** The page without the state that each has for itself. */
    private static String page(RawAnswer answer) {
        return answer.essence().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "state");
    }

    @EachPartner
    @Contract("T14")
    void theAnswerTakesTheSameOrderOfTimeWhetherTheClientExistsOrNot(TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        int requests = 60;
        long[] known = new long[requests];
        long[] unknown = new long[requests];
        for (int i = -10; i < requests; i++) {
            long begin = System.nanoTime();
            endpoint.post(Campaigns.form(client), TokenEndpoint.basic(client.id(), "wrong"));
            long middle = System.nanoTime();
            endpoint.post(Campaigns.form(client), TokenEndpoint.basic("nobody", "wrong"));
            if (i >= 0) {
                known[i] = middle - begin;
                unknown[i] = System.nanoTime() - middle;
            }
        }
        double ratio = (double) median(known) / median(unknown);

        assertThat(ratio).isBetween(1 / 5.0, 5.0);
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String whole(Response answer) {
        List<String> headers = new ArrayList<>();
        for (Header header : answer.headers()) {
            headers.add(header.toString());
        }
        return answer.statusLine()
                + headers.stream().sorted().collect(Collectors.joining("\n", "\n", "\n"))
                + answer.asString();
    }
}
