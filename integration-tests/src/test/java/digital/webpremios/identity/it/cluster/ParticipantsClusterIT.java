package digital.webpremios.identity.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.browser.BrowserSession;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import digital.webpremios.identity.it.support.token.Answers;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a participant who is disabled or deleted at one node loses access at the other. */
@ClusterTest
final class ParticipantsClusterIT {

    private static final String PASSWORD = "password-of-the-participant";

    private final Cluster cluster;

    ParticipantsClusterIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @ParameterizedTest
    @CsvSource({"A_TO_B,DEMO_WEB_APP,UAT_WEB_APP", "B_TO_A,UAT_SPA,DEMO_SPA"})
    @Contract({"A5", "E11", "I4"})
    void aParticipantWhoIsDisabledIsRefusedAndAllOthersAreNot(Direction direction, TestApp client, TestApp other) {
        App app = new App(direction.to(cluster), client);
        App others = new App(direction.to(cluster), other);
        try (TemporaryUser user = create(direction, client)) {
            JsonPath tokens = signIn(app, user);
            String neighbours = app.signIn("openid").getString("refresh_token");
            String strangers = others.signIn("openid").getString("refresh_token");
            assertRefreshes(app, tokens.getString("refresh_token"));
            assertThat(app.userInfo(tokens.getString("access_token")).statusCode())
                    .isEqualTo(200);

            user.change(participant -> {
                        participant.put("enabled", false);
                        return participant;
                    })
                    .then()
                    .statusCode(204);

            await().until(() -> app.refresh(tokens.getString("refresh_token")).statusCode() == 400);
            Answers.assertRefused(app.refresh(tokens.getString("refresh_token")), "invalid_grant");
            assertThat(app.userInfo(tokens.getString("access_token")).statusCode())
                    .isEqualTo(401);
            assertGetsNoCode(app, user);
            assertRefreshes(app, neighbours);
            assertRefreshes(others, strangers);
        }
    }

    @ParameterizedTest
    @CsvSource({"A_TO_B,UAT_WEB_APP", "B_TO_A,DEMO_WEB_APP"})
    @Contract({"A5", "E11"})
    void aParticipantWhoIsDeletedIsRefusedAndAllOthersAreNot(Direction direction, TestApp client) {
        App app = new App(direction.to(cluster), client);
        TemporaryUser user = create(direction, client);
        try (user) {
            JsonPath tokens = signIn(app, user);
            String neighbours = app.signIn("openid").getString("refresh_token");
            assertRefreshes(app, tokens.getString("refresh_token"));

            user.close();

            await().until(() -> app.refresh(tokens.getString("refresh_token")).statusCode() == 400);
            Answers.assertRefused(app.refresh(tokens.getString("refresh_token")), "invalid_grant");
            assertThat(app.userInfo(tokens.getString("access_token")).statusCode())
                    .isEqualTo(401);
            assertGetsNoCode(app, user);
            assertRefreshes(app, neighbours);
        }
    }

    private TemporaryUser create(Direction direction, TestApp client) {
        return TemporaryUser.create(
                direction.from(cluster).admin(),
                client.tenant().realm(),
                Map.of("credentials", List.of(Map.of("type", "password", "value", PASSWORD))));
    }

    private static JsonPath signIn(App app, TemporaryUser user) {
        String code = BrowserSession.at(app.server())
                .signIn(AuthorizationRequest.code(app.server(), app.client(), "openid"), user.name(), PASSWORD)
                .code();
        return app.redeem(code).then().statusCode(200).extract().jsonPath();
    }

    private static void assertGetsNoCode(App app, TemporaryUser user) {
        BrowserSession browser = BrowserSession.at(app.server());
        Response page = browser.get(
                AuthorizationRequest.code(app.server(), app.client(), "openid").url());
        Response answer = browser.submit(page, Map.of("username", user.name(), "password", PASSWORD));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Location")).isNull();
    }

    private static void assertRefreshes(App app, String refreshToken) {
        Response answer = app.refresh(refreshToken);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
