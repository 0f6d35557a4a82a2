package digital.webpremios.identity.it.usertoken;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.realm.ScratchRealm;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests two tenants with the same client, the same secret and the same user: neither accepts a token of the other. */
@KeycloakTest
@TestInstance(Lifecycle.PER_CLASS)
final class UserTokenIsolationIT {

    private static final String USER = "participant";
    private static final String PASSWORD = "password-of-the-participant";

    private final ScratchRealm one;
    private final ScratchRealm two;

    UserTokenIsolationIT(KeycloakServer server, AdminApi admin) {
        one = new ScratchRealm(server, admin, "users-one", "auth.added.localhost");
        two = new ScratchRealm(server, admin, "users-two", "auth.moved.localhost");
    }

    @BeforeAll
    void createTheTwins() {
        for (ScratchRealm realm : List.of(one, two)) {
            Map<String, Object> representation = realm.representation();
            representation.remove("clientScopes");
            representation.put("clients", List.of(client()));
            representation.put("users", List.of(user()));
            realm.post(representation).then().statusCode(201);
        }
    }

    @AfterAll
    void removeTheTwins() {
        one.close();
        two.close();
    }

    @Test
    @Contract("I2")
    void anAccessTokenIsGoodAtItsOwnUserInfoOnly() {
        assertThat(userInfo(one, logIn(one).getString("access_token"))).isEqualTo(200);
        assertThat(userInfo(two, logIn(two).getString("access_token"))).isEqualTo(200);

        assertThat(userInfo(two, logIn(one).getString("access_token"))).isEqualTo(401);
        assertThat(userInfo(one, logIn(two).getString("access_token"))).isEqualTo(401);
    }

    @Test
    @Contract("I2")
    void anAccessTokenIsActiveAtItsOwnIntrospectionOnly() {
        String token = logIn(one).getString("access_token");

        assertThat(isActive(one, token)).isTrue();
        assertThat(isActive(two, token)).isFalse();
    }

    @Test
    @Contract("I2")
    void aRefreshTokenIsGoodAtItsOwnTenantOnly() {
        String token = logIn(one).getString("refresh_token");

        Response elsewhere = refresh(two, token);

        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.asString()).contains("invalid_grant").doesNotContain("access_token");
        assertThat(refresh(one, token).statusCode()).isEqualTo(200);
    }

    @Test
    @Contract("I2")
    void aTokenRevokedElsewhereStaysGood() {
        JsonPath tokens = logIn(one);

        revoke(two, tokens.getString("refresh_token"));

        assertThat(userInfo(one, tokens.getString("access_token"))).isEqualTo(200);
        assertThat(refresh(one, tokens.getString("refresh_token")).statusCode()).isEqualTo(200);

        // the same request at its own tenant ends it
        revoke(one, tokens.getString("refresh_token"));
        assertThat(userInfo(one, tokens.getString("access_token"))).isEqualTo(401);
        assertThat(refresh(one, tokens.getString("refresh_token")).statusCode()).isEqualTo(400);
    }

    private void revoke(ScratchRealm realm, String token) {
        assertThat(byTheClient()
                        .formParam("token", token)
                        .post(nativePath(realm, "revoke"))
                        .statusCode())
                .isLessThan(401);
    }

    /** A client that may introspect its own tokens: it is in their audience. */
    private static Map<String, Object> client() {
        Map<String, Object> mapper = Map.of(
                "name",
                "audience",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of("included.client.audience", ScratchRealm.CLIENT, "access.token.claim", "true"));
        return Map.of(
                "clientId",
                ScratchRealm.CLIENT,
                "secret",
                ScratchRealm.SECRET,
                "directAccessGrantsEnabled",
                true,
                "protocolMappers",
                List.of(mapper));
    }

    private static Map<String, Object> user() {
        return Map.of(
                "username",
                USER,
                "enabled",
                true,
                "email",
                "participant@tenant.example",
                "firstName",
                "Par",
                "lastName",
                "Ticipant",
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD)));
    }

    private static JsonPath logIn(ScratchRealm realm) {
        return byTheClient()
                .formParam("grant_type", "password")
                .formParam("username", USER)
                .formParam("password", PASSWORD)
                .formParam("scope", "openid")
                .post(nativePath(realm, "token"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int userInfo(ScratchRealm realm, String token) {
        return given().auth()
                .preemptive()
                .oauth2(token)
                .get(nativePath(realm, "userinfo"))
                .statusCode();
    }

    private static boolean isActive(ScratchRealm realm, String token) {
        return byTheClient()
                .formParam("token", token)
                .post(nativePath(realm, "token/introspect"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getBoolean("active");
    }

    private static Response refresh(ScratchRealm realm, String token) {
        return byTheClient()
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", token)
                .post(nativePath(realm, "token"));
    }

    /** The client and the secret are the same in both. */
    private static RequestSpecification byTheClient() {
        return given().auth().preemptive().basic(ScratchRealm.CLIENT, ScratchRealm.SECRET);
    }

    private static String nativePath(ScratchRealm realm, String endpoint) {
        return realm.server().url(realm.host()) + "/realms/" + realm.name() + "/protocol/openid-connect/" + endpoint;
    }
}
