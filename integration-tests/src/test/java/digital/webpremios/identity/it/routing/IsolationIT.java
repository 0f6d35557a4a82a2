package digital.webpremios.identity.it.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.ScratchRealm;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.TokenRequests;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that clients, secrets, keys and tokens of one tenant are worth nothing at another. */
@KeycloakTest
final class IsolationIT {

    private final KeycloakServer server;
    private final AdminApi admin;

    IsolationIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource
    @Contract("I1")
    void aClientOfOneTenantIsUnknownAtEveryOther(TestClient client) {
        for (TestTenant tenant : TestTenant.values()) {
            if (tenant != client.tenant()) {
                Response basic = TokenRequests.by(client)
                        .formParam("grant_type", "client_credentials")
                        .post(TokenRequests.at(server, tenant));
                Response body = given().formParam("grant_type", "client_credentials")
                        .formParam("client_id", client.id())
                        .formParam("client_secret", client.secret())
                        .post(TokenRequests.at(server, tenant));

                assertThat(basic.statusCode()).isEqualTo(400);
                assertThat(basic.asString()).isEqualTo("{\"error\":\"invalid_client\"}");
                assertThat(body.statusCode()).isEqualTo(400);
                assertThat(body.asString()).isEqualTo("{\"error\":\"invalid_client\"}");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("I1")
    void aClientsNativeTokenEndpointAtAnotherTenantDoesNotKnowItEither(TestTenant tenant) {
        for (TestClient client : TestClient.values()) {
            if (client.tenant() != tenant) {
                Response answer = TokenRequests.by(client)
                        .formParam("grant_type", "client_credentials")
                        .post(nativePath(tenant, "token"));

                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.asString()).doesNotContain("access_token");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("I3")
    void aTokenVerifiesWithItsOwnTenantsKeysOnly(TestTenant tenant) {
        String token = Tokens.issue(server, tenant);

        for (TestTenant any : TestTenant.values()) {
            JWKSet keys = Tokens.keys(server, any);
            assertThat(Tokens.verifies(keys, token))
                    .as("%s with the keys of %s", tenant, any)
                    .isEqualTo(any == tenant);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("I2")
    void aTokenOfOneTenantIsRefusedAtTheUserInfoOfEveryOther(TestTenant tenant) {
        String token = Tokens.issue(server, tenant);

        for (TestTenant other : TestTenant.values()) {
            if (other != tenant) {
                Response answer = given().auth().preemptive().oauth2(token).get(nativePath(other, "userinfo"));

                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.asString()).doesNotContain("\"sub\"");
            }
        }
    }

    @Test
    @Contract("I2")
    void aTokenOfOneTenantIsInactiveAtTheIntrospectionOfAnother() {
        String demo = Tokens.issue(server, TestTenant.DEMO);
        String uat = Tokens.issue(server, TestTenant.UAT);

        assertThat(introspect(TestClient.UAT_PARTNER, demo)).isFalse();
        assertThat(introspect(TestClient.DEMO_PARTNER, uat)).isFalse();
        assertThat(introspect(TestClient.PARTNER_NETWORK, demo)).isFalse();
    }

    @Test
    @Contract("I2")
    void aTokenOfATenantOpensNoAdminApi() {
        for (TestTenant tenant : TestTenant.values()) {
            String token = Tokens.issue(server, tenant);
            for (TestTenant any : TestTenant.values()) {
                given().auth()
                        .preemptive()
                        .oauth2(token)
                        .get(server.administration() + "/admin/realms/" + any.realm())
                        .then()
                        .statusCode(401);
            }
        }
    }

    @Test
    @Contract("I2")
    void aSecretOfOneTenantIsNoneForAClientOfTheSameNameAtAnother() {
        try (ScratchRealm one = ScratchRealm.create(server, admin, "twin-one", "auth.added.localhost");
                ScratchRealm two = ScratchRealm.create(server, admin, "twin-two", "auth.moved.localhost")) {
            admin.changeClient(two.name(), ScratchRealm.CLIENT, client -> {
                        client.put("secret", "another-secret");
                        return client;
                    })
                    .then()
                    .statusCode(204);

            assertThat(new HostProbe(server, one.host()).token().statusCode()).isEqualTo(200);
            assertThat(new HostProbe(server, two.host()).token().asString())
                    .isEqualTo("{\"error\":\"invalid_client\"}");
        }
    }

    @Test
    @Contract("I4")
    void disablingAClientRemovingARealmOrImportingOneChangesNothingForTheOthers() {
        JWKSet demo = Tokens.keys(server, TestTenant.DEMO);
        JWKSet uat = Tokens.keys(server, TestTenant.UAT);
        try (ScratchRealm realm = ScratchRealm.create(server, admin, "passing", "auth.added.localhost")) {
            admin.changeClient(realm.name(), ScratchRealm.CLIENT, client -> {
                        client.put("enabled", false);
                        return client;
                    })
                    .then()
                    .statusCode(204);
            assertThat(new HostProbe(server, realm.host()).token().statusCode()).isEqualTo(400);
            assertThat(Tokens.issue(server, TestTenant.DEMO)).isNotEmpty();
        }

        assertThat(Tokens.verifies(demo, Tokens.issue(server, TestTenant.DEMO))).isTrue();
        assertThat(Tokens.verifies(uat, Tokens.issue(server, TestTenant.UAT))).isTrue();
        assertThat(Tokens.keys(server, TestTenant.DEMO).getKeys()).isEqualTo(demo.getKeys());
    }

    private boolean introspect(TestClient client, String token) {
        return given().formParam("client_id", client.id())
                .formParam("client_secret", client.secret())
                .formParam("token", token)
                .post(nativePath(client.tenant(), "token/introspect"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getBoolean("active");
    }

    private String nativePath(TestTenant tenant, String endpoint) {
        return server.url(tenant) + "/realms/" + tenant.realm() + "/protocol/openid-connect/" + endpoint;
    }
}
