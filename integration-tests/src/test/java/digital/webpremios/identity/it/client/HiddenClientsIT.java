package digital.webpremios.identity.it.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.realm.ServerProbe;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests contract row T14: no answer reveals which clients exist. */
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

    /**
     * The SQL statements of a wrong secret: the lowest of a few counts, because the hosts are read again now and then.
     */
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

    @Test
    @Contract({"E5", "T14"})
    void aMachineClientIsToldFromAnUnknownOneByNoFormThatABrowserSends() {
        for (TestTenant tenant : TestTenant.values()) {
            String machine = Tokens.partnerOf(tenant).id();
            for (String path : List.of(
                    "auth",
                    "auth?response_type=code&client_id=account-console",
                    "auth?client_id=" + machine,
                    "registrations",
                    "forgot-credentials",
                    "logout")) {
                for (String form : List.of(
                        "",
                        "&response_type=code",
                        "&response_type=code&redirect_uri=https%3A%2F%2Fx.example&scope=openid",
                        "&response_type=none&prompt=none&state=s",
                        "&response_type=token&response_mode=form_post&nonce=n",
                        "&response_type=code&client_id=account-console",
                        "&post_logout_redirect_uri=https%3A%2F%2Fx.example")) {
                    RawAnswer known = submit(tenant, path, "client_id=" + machine + form);
                    RawAnswer unknown = submit(tenant, path, "client_id=nobody" + form);

                    String what = path + " " + form;
                    assertThat(known.status()).as(what).isEqualTo(unknown.status());
                    assertThat(page(known).replace(machine, "nobody"))
                            .as(what)
                            .isEqualTo(page(unknown).replace(machine, "nobody"));
                    assertThat(known.header("Location")).as(what).isEqualTo(unknown.header("Location"));
                }
            }
        }
    }

    @Test
    @Contract({"E5", "T14"})
    void aFormOfAClientThatSignsUsersInIsAnsweredByItsLoginPage() {
        for (TestApp app : List.of(TestApp.DEMO_WEB_APP, TestApp.UAT_WEB_APP)) {
            String form = Form.of(
                    "client_id",
                    app.id(),
                    "redirect_uri",
                    app.redirectUri(),
                    "response_type",
                    "code",
                    "scope",
                    "openid");
            RawAnswer page = submit(app.tenant(), "auth", form);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("login-actions/authenticate");
        }
    }

    private RawAnswer submit(TestTenant tenant, String endpoint, String form) {
        return RawRequest.post(tenant, "/realms/" + tenant.realm() + "/protocol/openid-connect/" + endpoint, form)
                .send(server);
    }

    /** The page without the state that differs from page to page. */
    private static String page(RawAnswer answer) {
        return answer.essence()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "state")
                .replaceAll("tab_id=[^&\"]+", "tab_id=state")
                .replaceAll("name=\"session_code\" value=\"[^\"]+\"", "session_code");
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
