package digital.webpremios.identity.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.browser.BrowserSession;
import digital.webpremios.identity.it.support.browser.Callback;
import digital.webpremios.identity.it.support.http.Pause;
import digital.webpremios.identity.it.support.token.Answers;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the loss of a node: one of two working nodes is ended with {@code kill -9}. */
@ClusterTest
final class NodeLossClusterIT {

    private final Cluster cluster;
    private final ClusterNode a;
    private final ClusterNode b;

    NodeLossClusterIT(Cluster cluster) {
        this.cluster = cluster;
        this.a = cluster.a();
        this.b = cluster.b();
    }

    @Test
    void whenANodeIsKilledNoRequestToTheOtherFailsAndNoneOfItsOwnIsAnsweredWrongly() {
        String token = new App(b, TestApp.DEMO_WEB_APP).signIn("openid").getString("refresh_token");
        TestApp client = TestApp.UAT_WEB_APP;
        BrowserSession onB = BrowserSession.at(b);
        Response page = onB.get(AuthorizationRequest.code(b, client, "openid").url());
        List<Load> ofA = List.of(
                ClusterLoad.machines(a), ClusterLoad.strangers(a), ClusterLoad.refreshes(a, TestApp.UAT_WEB_APP));
        List<Load> ofB = List.of(ClusterLoad.machines(b), ClusterLoad.refreshes(b, TestApp.DEMO_WEB_APP, token));
        try {
            Pause.seconds(5);
            b.kill();
            Pause.seconds(10);
        } finally {
            Load.stop(ofA).forEach(tally -> ClusterReport.add("B killed", tally));
            Load.stop(ofB).forEach(tally -> ClusterReport.add("B killed", tally));
        }
        assertThat(Load.stop(ofA)).allSatisfy(NodeLossClusterIT::assertUntouched);
        assertThat(Load.stop(ofB))
                .allSatisfy(tally -> assertThat(tally.outcomes())
                        .contains(Tally.EXPECTED, Tally.REFUSED)
                        .isSubsetOf(Tally.EXPECTED, Tally.REFUSED, Tally.LOST));
        assertThat(new App(a, TestApp.DEMO_WEB_APP).refresh(token).statusCode())
                .as("what B issued goes on at A")
                .isEqualTo(200);
        assertGoesOnAtA(client, onB, page);
        a.awaitClusterOf(1);

        assertJoinsAgain(token);
    }

    /** A participant who has the login page of the lost node can still sign in. */
    private void assertGoesOnAtA(TestApp client, BrowserSession onB, Response page) {
        App app = new App(a, client);
        BrowserSession onA = BrowserSession.at(a);
        onA.takeCookiesOf(onB);
        String code = Callback.of(onA.fillIn(page, app.participant())).code();
        assertThat(app.redeem(code).statusCode()).isEqualTo(200);
        Answers.assertRefused(app.redeem(code), "invalid_grant");
    }

    private void assertJoinsAgain(String token) {
        b.start();
        cluster.awaitBoth();
        List<Load> ofBoth = List.of(ClusterLoad.machines(a), ClusterLoad.machines(b));
        Pause.seconds(3);
        List<Tally> tallies = Load.stop(ofBoth);
        tallies.forEach(tally -> ClusterReport.add("B back", tally));
        assertThat(tallies).allSatisfy(NodeLossClusterIT::assertUntouched);
        assertThat(new App(b, TestApp.DEMO_WEB_APP).refresh(token).statusCode()).isEqualTo(200);
    }

    private static void assertUntouched(Tally tally) {
        assertThat(tally.outcomes()).containsExactly(Tally.EXPECTED);
        assertThat(tally.slowest())
                .as("nothing that a node is asked waits for the other, which may be gone")
                .isLessThan(ClusterNode.TRANSACTION_TIMEOUT);
    }
}
