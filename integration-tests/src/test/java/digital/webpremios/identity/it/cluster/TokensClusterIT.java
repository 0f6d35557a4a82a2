package digital.webpremios.identity.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.http.Simultaneous;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A token of one node is valid at the other immediately: no test here waits or asks twice. */
@ClusterTest
final class TokensClusterIT {

    private final ClusterNode a;
    private final ClusterNode b;

    TokensClusterIT(Cluster cluster) {
        this.a = cluster.a();
        this.b = cluster.b();
    }

    @Test
    @Contract({"E15", "I3"})
    void theKeysOfEachNodeVerifyTheTokensOfTheOtherAndNoOtherTenants() {
        for (TestTenant tenant : TestTenant.values()) {
            String ofA = Tokens.issue(a, tenant);
            String ofB = Tokens.issue(b, tenant);

            assertThat(Tokens.issuer(ofB)).isEqualTo(Tokens.issuer(ofA));
            for (TestTenant other : TestTenant.values()) {
                assertThat(Tokens.verifies(Tokens.keys(b, other), ofA)).isEqualTo(other == tenant);
                assertThat(Tokens.verifies(Tokens.keys(a, other), ofB)).isEqualTo(other == tenant);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestApp.class,
            names = {"DEMO_WEB_APP", "UAT_WEB_APP"})
    @Contract("E11")
    void aParticipantsTokenOfOneNodeIsGoodAtTheOthersUserInfo(TestApp client) {
        App onB = new App(b, client);
        String token = new App(a, client).signIn("openid").getString("access_token");

        Response answer = onB.userInfo(token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("username"))
                .isEqualTo(onB.participant().username());
        assertThat(onB.userInfoAt(other(client.tenant()), token).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"A1", "A2"})
    void aCodeOfOneNodeIsRedeemedAtTheOtherAndOnlyOnce(TestApp client) {
        String code = new App(a, client).code("openid");

        Response answer = new App(b, client).redeem(code);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        Answers.assertRefused(new App(a, client).redeem(code), "invalid_grant");
        Answers.assertRefused(new App(b, client).redeem(code), "invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({"DEMO_WEB_APP, 2, 3", "UAT_SPA, 2, 3", "DEMO_SPA, 6, 2", "UAT_WEB_APP, 20, 1"})
    @Contract({"A4", "A5"})
    void ofSimultaneousUsesOfARefreshTokenAtBothNodesOneWinsAndTheOthersEndTheSignIn(
            TestApp client, int uses, int rounds) throws Exception {
        App onA = new App(a, client);
        App onB = new App(b, client);
        try (TenantPolicy policy = rotation(client.tenant(), 0)) {
            assertThat(policy).isNotNull();
            awaitRotation(onB);
            for (int round = 0; round < rounds; round++) {
                String old = onA.signIn("openid").getString("refresh_token");
                List<Callable<Response>> requests =
                        new ArrayList<>(Collections.nCopies(uses / 2, () -> onA.refresh(old)));
                requests.addAll(Collections.nCopies(uses - uses / 2, () -> onB.refresh(old)));

                List<Response> answers = Simultaneous.send(requests);

                List<Response> accepted = answers.stream()
                        .filter(answer -> answer.statusCode() == 200)
                        .toList();
                assertThat(accepted).hasSize(1);
                answers.stream()
                        .filter(answer -> answer.statusCode() != 200)
                        .forEach(answer -> Answers.assertRefused(answer, "invalid_grant"));
                String next = accepted.get(0).jsonPath().getString("refresh_token");
                for (App app : List.of(onB, onA)) {
                    Answers.assertRefused(app.refresh(next), "invalid_grant");
                    Answers.assertRefused(app.refresh(old), "invalid_grant");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestApp.class,
            names = {"DEMO_SPA", "UAT_WEB_APP"})
    @Contract("A4")
    void withinAGracePeriodBothNodesAcceptTheOldTokenAndAllGoOn(TestApp client) throws Exception {
        App onA = new App(a, client);
        App onB = new App(b, client);
        try (TenantPolicy policy = rotation(client.tenant(), 60)) {
            assertThat(policy).isNotNull();
            awaitRotation(onB);
            String old = onA.signIn("openid").getString("refresh_token");

            List<Response> answers =
                    Simultaneous.send(List.of(() -> onA.refresh(old), () -> onB.refresh(old), () -> onA.refresh(old)));

            for (Response answer : answers) {
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                String next = answer.jsonPath().getString("refresh_token");
                assertThat(onB.refresh(next).statusCode()).isEqualTo(200);
            }
        }
    }

    private TenantPolicy rotation(TestTenant tenant, int graceSeconds) {
        return TenantPolicy.apply(
                a.admin(), tenant, "webpremios-refresh-token-rotation", Map.of("grace-seconds", graceSeconds));
    }

    /** A policy that was saved at the other node. */
    private static void awaitRotation(App app) {
        String token = app.signIn("openid").getString("refresh_token");
        await().until(() -> app.refresh(token).jsonPath().getString("refresh_token") != null);
    }

    private static TestTenant other(TestTenant tenant) {
        return tenant == TestTenant.DEMO ? TestTenant.UAT : TestTenant.DEMO;
    }
}
