package digital.webpremios.identity.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestParticipant;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.browser.BrowserSession;
import digital.webpremios.identity.it.support.browser.Callback;
import digital.webpremios.identity.it.support.token.Answers;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests a sign-in whose requests an edge spreads over both nodes: one node shows the login page, and the other receives
 * its form.
 */
@ClusterTest
final class SplitSignInsClusterIT {

    private final Cluster cluster;

    SplitSignInsClusterIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"E2", "E6", "A1", "A2"})
    void theLoginPageOfOneNodeIsTakenByTheOtherAndTheCodeByTheFirstAndOnlyOnce(TestApp client) {
        for (Direction direction : Direction.values()) {
            for (String path : new String[] {"/login", "/oauth2/authorize"}) {
                Split split = new Split(direction, client, path);

                Callback callback = Callback.of(split.second.fillIn(split.page, participant(client)));

                assertThat(callback.uri()).isEqualTo(client.redirectUri());
                assertThat(callback.query()).containsEntry("state", "state-of-the-app");
                Response tokens = new App(split.from, client).redeem(callback.code());
                assertThat(tokens.statusCode()).as(tokens.asString()).isEqualTo(200);
                Answers.assertRefused(new App(split.to, client).redeem(callback.code()), "invalid_grant");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"E6", "I2", "R5"})
    void theLoginPageOfOneNodeIsNotTakenByAnotherTenantsHostAtTheOther(TestApp client) {
        TestTenant other = client.tenant() == TestTenant.DEMO ? TestTenant.UAT : TestTenant.DEMO;
        for (Direction direction : Direction.values()) {
            Split split = new Split(direction, client, "/login");
            String elsewhere = split.page.asString().replace(client.tenant().host(), other.host());

            assertNotTaken(split.second.submit(elsewhere, credentials(client)), 404);
            String renamed = elsewhere.replace(client.tenant().realm(), other.realm());
            assertNotTaken(split.second.submit(renamed, credentials(client)), 400);

            assertThat(split.second.fillIn(split.page, participant(client)).statusCode())
                    .as("at its own host it is good as before")
                    .isEqualTo(302);
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("E6")
    void theLoginPageOfOneNodeIsNotTakenByTheOtherWithoutTheBrowsersCookies(TestApp client) {
        for (Direction direction : Direction.values()) {
            Split split = new Split(direction, client, "/login");

            assertNotTaken(BrowserSession.at(split.to).submit(split.page.asString(), credentials(client)), 400);
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("E6")
    void aWrongPasswordAtOneNodeGetsThePageAgainWhichTheOtherTakes(TestApp client) {
        for (Direction direction : Direction.values()) {
            Split split = new Split(direction, client, "/login");
            Map<String, String> wrong =
                    Map.of("username", participant(client).username(), "password", "not-the-password");

            Response again = split.second.submit(split.page.asString(), wrong);

            assertNotTaken(again, 200);
            split.first.takeCookiesOf(split.second);
            assertThat(split.first.fillIn(again, participant(client)).statusCode())
                    .isEqualTo(302);
        }
    }

    private static void assertNotTaken(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.header("Location")).isNull();
    }

    private static TestParticipant participant(TestApp client) {
        return TestParticipant.of(client.tenant());
    }

    private static Map<String, String> credentials(TestApp client) {
        TestParticipant participant = participant(client);
        return Map.of("username", participant.username(), "password", participant.password());
    }

    /** A browser that has the login page of one node and is sent to the other, with the same cookies. */
    private final class Split {
        private final ClusterNode from;
        private final ClusterNode to;
        private final BrowserSession first;
        private final BrowserSession second;
        private final Response page;

        Split(Direction direction, TestApp client, String path) {
            from = direction.from(cluster);
            to = direction.to(cluster);
            first = BrowserSession.at(from);
            second = BrowserSession.at(to);
            Response hop = first.get(AuthorizationRequest.code(from, client, "openid")
                    .at(from.url(client.tenant()) + path)
                    .url());
            page = first.get(hop.header("Location"));
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            second.takeCookiesOf(first);
        }
    }
}
