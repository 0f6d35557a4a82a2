package digital.webpremios.identity.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the steps of docs/operations.md for a leaked secret or key. */
@KeycloakTest
final class LeakIT {

    private static final String SCOPE = "webpremios.backoffice/all.read";

    private final KeycloakServer server;
    private final AdminApi admin;

    LeakIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @CsvSource({"DEMO, UAT", "UAT, DEMO"})
    @Contract({"T14", "T15", "I4"})
    void aLeakedSecretThatWasRotatedEndsWhenItIsTakenAwayAndNotOnlyAfterTheOverlap(
            TestTenant tenant, TestTenant other) {
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE);
                TemporaryClient namesake = TemporaryClient.create(
                        admin,
                        other.realm(),
                        Map.of("clientId", client.id(), "optionalClientScopes", List.of(SCOPE)))) {
            String current = client.rotateSecret();
            String namesakes = namesake.rotateSecret();
            assertGranted(tenant, client, TemporaryClient.SECRET);

            String id = admin.idOf(tenant.realm(), client.id());
            admin.delete("/" + tenant.realm() + "/clients/" + id + "/client-secret/rotated")
                    .then()
                    .statusCode(204);

            Answers.assertRefused(post(tenant, client, TemporaryClient.SECRET), "invalid_client");
            assertGranted(tenant, client, current);
            assertGranted(other, namesake, TemporaryClient.SECRET);
            assertGranted(other, namesake, namesakes);
        }
    }

    @Test
    @Contract({"A5", "I4"})
    void aNotBeforeEndsTheSignInsThatAreOlderAndNoneOfTheOtherTenant() {
        App one = new App(server, TestApp.DEMO_WEB_APP);
        App two = new App(server, TestApp.UAT_WEB_APP);
        JsonPath ofOne = one.signIn("openid");
        JsonPath ofTwo = two.signIn("openid");
        String realm = TestTenant.DEMO.realm();

        setNotBefore(realm, issuedAt(ofOne) + 1);
        try {
            assertThat(one.refresh(ofOne.getString("refresh_token")).statusCode())
                    .isEqualTo(400);
            assertThat(one.userInfo(ofOne.getString("access_token")).statusCode())
                    .isEqualTo(401);
            assertThat(two.refresh(ofTwo.getString("refresh_token")).statusCode())
                    .isEqualTo(200);
            assertThat(two.userInfo(ofTwo.getString("access_token")).statusCode())
                    .isEqualTo(200);
        } finally {
            setNotBefore(realm, 0);
        }
        assertThat(one.userInfo(one.signIn("openid").getString("access_token")).statusCode())
                .isEqualTo(200);
    }

    private void setNotBefore(String realm, long seconds) {
        admin.changeRealm(realm, representation -> {
                    representation.put("notBefore", seconds);
                    return representation;
                })
                .then()
                .statusCode(204);
    }

    private static long issuedAt(JsonPath tokens) {
        return AccessToken.parse(tokens.getString("access_token")).seconds("iat");
    }

    private void assertGranted(TestTenant tenant, TemporaryClient client, String secret) {
        Answers.assertGranted(post(tenant, client, secret));
    }

    private Response post(TestTenant tenant, TemporaryClient client, String secret) {
        return TokenEndpoint.of(server, tenant).post(Form.machine(SCOPE), TokenEndpoint.basic(client.id(), secret));
    }
}
