package digital.webpremios.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.Cluster;
import digital.webpremios.identity.it.server.ClusterTest;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one node issues is good at the other at once: no test here waits or asks twice. */
@ClusterTest
final class TokensClusterIT {

    private final KeycloakServer a;
    private final KeycloakServer b;

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

    private static TestTenant other(TestTenant tenant) {
        return tenant == TestTenant.DEMO ? TestTenant.UAT : TestTenant.DEMO;
    }
}
