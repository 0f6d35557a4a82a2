package digital.webpremios.identity.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.browser.BrowserSession;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.Answers;
import io.restassured.response.Response;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a participant's sign-in works at both nodes, not only at the one where it began. */
@ClusterTest
final class SignInsClusterIT {

    private static final String ROTATION = "webpremios-refresh-token-rotation";

    private final ClusterNode a;
    private final ClusterNode b;

    SignInsClusterIT(Cluster cluster) {
        this.a = cluster.a();
        this.b = cluster.b();
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A4")
    void aRefreshTokenWorksAtEachNodeInTurn(TestApp client) {
        String token = new App(a, client).signIn("openid").getString("refresh_token");

        for (ClusterNode node : new ClusterNode[] {b, a, b}) {
            Response answer = new App(node, client).refresh(token);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A4")
    void withinTheGracePeriodARotatedTokenWorksAtTheOtherNodeToo(TestApp client) {
        try (TenantPolicy policy = rotation(client, 60)) {
            assertThat(policy).isNotNull();
            String old = new App(a, client).signIn("openid").getString("refresh_token");

            String ofA = refreshed(a, client, old);
            String ofB = refreshed(b, client, old);

            assertThat(ofB).isNotEqualTo(ofA);
            refreshed(b, client, ofA);
            refreshed(a, client, ofB);
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"A4", "A5"})
    void withoutAGracePeriodASecondUseAtTheOtherNodeEndsTheSignIn(TestApp client) {
        try (TenantPolicy policy = rotation(client, 0)) {
            assertThat(policy).isNotNull();
            String old = new App(a, client).signIn("openid").getString("refresh_token");
            String first = refreshed(a, client, old);

            Answers.assertRefused(new App(b, client).refresh(old), "invalid_grant");

            Answers.assertRefused(new App(a, client).refresh(first), "invalid_grant");
            Answers.assertRefused(new App(b, client).refresh(first), "invalid_grant");
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"E12", "A5"})
    void whatIsRevokedAtOneNodeIsRevokedAtTheOther(TestApp client) {
        var tokens = new App(a, client).signIn("openid");
        var other = new App(a, client).signIn("openid");
        String refreshToken = tokens.getString("refresh_token");

        assertThat(new App(a, client).revoke(refreshToken).statusCode()).isEqualTo(200);

        Answers.assertRefused(new App(b, client).refresh(refreshToken), "invalid_grant");
        assertThat(new App(b, client).userInfo(tokens.getString("access_token")).statusCode())
                .isEqualTo(401);
        assertThat(new App(b, client).refresh(other.getString("refresh_token")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestApp.class,
            names = {"DEMO_WEB_APP", "UAT_WEB_APP"})
    @Contract("E8")
    void whoSignsOutAtOneNodeIsSignedOutAtTheOther(TestApp client) {
        Browsers browsers = new Browsers();
        browsers.onA.signIn(request(a, client), new App(a, client).participant());
        browsers.moveToB();
        assertThat(silently(browsers.onB, client)).containsKey("code");

        browsers.signOutAtA(client);

        assertThat(silently(browsers.onB, client)).containsEntry("error", "login_required");
    }

    /** A participant's browser that an edge sends to A and then to B, with the same cookies. */
    private final class Browsers {
        private final BrowserSession onA = BrowserSession.at(a);
        private final BrowserSession onB = BrowserSession.at(b);

        void moveToB() {
            onB.takeCookiesOf(onA);
        }

        void signOutAtA(TestApp client) {
            Response hop = onA.get(a.url(client.tenant()) + "/logout?"
                    + Form.of("client_id", client.id(), "logout_uri", "http://localhost:3000/"));
            Response answer = onA.get(hop.header("Location"));
            assertThat(answer.header("Location")).isEqualTo("http://localhost:3000/");
        }
    }

    private Map<String, String> silently(BrowserSession browser, TestApp client) {
        return browser.pass(request(b, client).with("prompt", "none")).query();
    }

    private static AuthorizationRequest request(ClusterNode node, TestApp client) {
        return AuthorizationRequest.code(node, client, "openid");
    }

    private TenantPolicy rotation(TestApp client, int graceSeconds) {
        TenantPolicy policy =
                TenantPolicy.apply(a.admin(), client.tenant(), ROTATION, Map.of("grace-seconds", graceSeconds));
        Awaitility.await().until(() -> rotates(client));
        return policy;
    }

    private boolean rotates(TestApp client) {
        String token = new App(b, client).signIn("openid").getString("refresh_token");
        return new App(b, client).refresh(token).jsonPath().getString("refresh_token") != null;
    }

    private static String refreshed(ClusterNode node, TestApp client, String token) {
        Response answer = new App(node, client).refresh(token);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getString("refresh_token");
    }
}
