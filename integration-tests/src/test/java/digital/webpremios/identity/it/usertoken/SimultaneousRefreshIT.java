package digital.webpremios.identity.it.usertoken;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.http.Pause;
import digital.webpremios.identity.it.support.http.Simultaneous;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.Answers;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests simultaneous uses of one refresh token. With rotation, only one of them counts as the first use. */
@KeycloakTest
final class SimultaneousRefreshIT {

    private final KeycloakServer server;
    private final AdminApi admin;

    SimultaneousRefreshIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO_WEB_APP, 2, 4",
        "DEMO_SPA, 2, 4",
        "UAT_WEB_APP, 5, 2",
        "UAT_SPA, 5, 2",
        "DEMO_SPA, 20, 1",
        "UAT_WEB_APP, 20, 1"
    })
    @Contract({"A4", "A5"})
    void withoutAGracePeriodOneWinsAndTheOthersEndTheSignIn(TestApp client, int uses, int rounds) throws Exception {
        App app = new App(server, client);
        try (TenantPolicy policy = rotation(client.tenant(), 0)) {
            assertThat(policy).isNotNull();
            for (int round = 0; round < rounds; round++) {
                JsonPath tokens = app.signIn("openid");
                String old = tokens.getString("refresh_token");

                List<Response> answers = Simultaneous.send(Collections.nCopies(uses, () -> app.refresh(old)));

                Response winner = onlyWinner(answers);
                assertRefused(app.refresh(winner.jsonPath().getString("refresh_token")));
                assertRefused(app.refresh(old));
                assertThat(app.userInfo(winner.jsonPath().getString("access_token"))
                                .statusCode())
                        .isEqualTo(401);
                assertThat(app.userInfo(tokens.getString("access_token")).statusCode())
                        .isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO_WEB_APP, 2", "UAT_SPA, 20"})
    @Contract({"A4", "A5"})
    void keycloaksOwnEndpointAndTheHostedOneShareTheRule(TestApp client, int uses) throws Exception {
        App app = new App(server, client);
        try (TenantPolicy policy = rotation(client.tenant(), 0)) {
            assertThat(policy).isNotNull();
            for (int round = 0; round < 2; round++) {
                String old = app.signIn("openid").getString("refresh_token");

                List<Callable<Response>> requests =
                        new ArrayList<>(Collections.nCopies(uses / 2, () -> app.refreshNatively(old)));
                requests.addAll(Collections.nCopies(uses - uses / 2, () -> app.refresh(old)));
                List<Response> answers = Simultaneous.send(requests);

                String next = onlyAccepted(answers).jsonPath().getString("refresh_token");
                assertThat(app.refreshNatively(next).statusCode()).isEqualTo(400);
                assertRefused(app.refresh(next));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"A4", "A5"})
    void aReuseEndsTheSignInAlsoAtKeycloaksOwnEndpoint(TestApp client) {
        App app = new App(server, client);
        try (TenantPolicy policy = rotation(client.tenant(), 0)) {
            assertThat(policy).isNotNull();
            String old = app.signIn("openid").getString("refresh_token");
            String next = app.refreshNatively(old).jsonPath().getString("refresh_token");

            assertThat(app.refreshNatively(old).statusCode()).isEqualTo(400);

            assertThat(app.refreshNatively(next).statusCode()).isEqualTo(400);
            assertRefused(app.refresh(next));
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO_SPA, 2", "UAT_WEB_APP, 5"})
    @Contract("A4")
    void withinAGracePeriodAllAreAcceptedAndAllGoOn(TestApp client, int uses) throws Exception {
        App app = new App(server, client);
        try (TenantPolicy policy = rotation(client.tenant(), 60)) {
            assertThat(policy).isNotNull();
            String old = app.signIn("openid").getString("refresh_token");

            List<Response> answers = Simultaneous.send(Collections.nCopies(uses, () -> app.refresh(old)));

            for (Response answer : answers) {
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                assertThat(app.refresh(answer.jsonPath().getString("refresh_token"))
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(app.refresh(old).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO_WEB_APP", "UAT_SPA"})
    @Contract({"A4", "A5"})
    void afterTheGracePeriodOfSimultaneousUsesTheOldTokenEndsTheSignIn(TestApp client) throws Exception {
        App app = new App(server, client);
        try (TenantPolicy policy = rotation(client.tenant(), 1)) {
            assertThat(policy).isNotNull();
            String old = app.signIn("openid").getString("refresh_token");
            List<Response> answers = Simultaneous.send(Collections.nCopies(5, () -> app.refresh(old)));
            Pause.seconds(3);

            List<Response> late = Simultaneous.send(Collections.nCopies(5, () -> app.refresh(old)));

            late.forEach(SimultaneousRefreshIT::assertRefused);
            for (Response answer : answers) {
                assertRefused(app.refresh(answer.jsonPath().getString("refresh_token")));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"A4", "A5"})
    void anOldTokenBesideTheNewOneEndsTheSignIn(TestApp client) throws Exception {
        App app = new App(server, client);
        try (TenantPolicy policy = rotation(client.tenant(), 0)) {
            assertThat(policy).isNotNull();
            for (int round = 0; round < 2; round++) {
                String old = app.signIn("openid").getString("refresh_token");
                String current = app.refresh(old).jsonPath().getString("refresh_token");

                List<Response> answers = Simultaneous.send(List.of(() -> app.refresh(old), () -> app.refresh(current)));

                assertRefused(answers.get(0));
                assertThat(answers.get(1).statusCode()).isIn(200, 400);
                assertRefused(app.refresh(current));
                if (answers.get(1).statusCode() == 200) {
                    assertRefused(app.refresh(answers.get(1).jsonPath().getString("refresh_token")));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO_SPA, UAT_SPA", "UAT_WEB_APP, DEMO_WEB_APP"})
    @Contract({"A4", "I4"})
    void anotherTenantsSignInIsUntouchedByAReuse(TestApp client, TestApp foreign) throws Exception {
        App app = new App(server, client);
        App there = new App(server, foreign);
        try (TenantPolicy policy = rotation(client.tenant(), 0);
                TenantPolicy other = rotation(foreign.tenant(), 0)) {
            assertThat(policy).isNotNull();
            assertThat(other).isNotNull();
            String old = app.signIn("openid").getString("refresh_token");
            String theirs = there.signIn("openid").getString("refresh_token");

            List<Response> answers = Simultaneous.send(List.of(
                    () -> app.refresh(old),
                    () -> app.refresh(old),
                    () -> there.refresh(old),
                    () -> there.refresh(theirs),
                    () -> app.refresh(theirs)));

            onlyWinner(answers.subList(0, 2));
            assertRefused(answers.get(2));
            assertRefused(answers.get(4));
            assertThat(answers.get(3).statusCode()).isEqualTo(200);
            assertThat(there.refresh(answers.get(3).jsonPath().getString("refresh_token"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private TenantPolicy rotation(TestTenant tenant, int graceSeconds) {
        return TenantPolicy.apply(
                admin, tenant, "webpremios-refresh-token-rotation", Map.of("grace-seconds", graceSeconds));
    }

    private static Response onlyWinner(List<Response> answers) {
        answers.stream().filter(answer -> answer.statusCode() != 200).forEach(SimultaneousRefreshIT::assertRefused);
        return onlyAccepted(answers);
    }

    private static Response onlyAccepted(List<Response> answers) {
        List<Response> accepted =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(accepted).hasSize(1);
        return accepted.get(0);
    }

    private static void assertRefused(Response answer) {
        Answers.assertRefused(answer, "invalid_grant");
    }
}
