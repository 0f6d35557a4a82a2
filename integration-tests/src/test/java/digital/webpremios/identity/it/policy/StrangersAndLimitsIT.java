package digital.webpremios.identity.it.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that unauthenticated requests do not use up the rate limits of a client or a tenant. */
@KeycloakTest
final class StrangersAndLimitsIT {

    private static final String READ = "webpremios.backoffice/all.read";
    private static final String RANDOM = "eyJhbGciOiJIUzUxMiJ9.eyJqdGkiOiJ4In0.AAAA";
    private static final int CLIENT_BURST = 4;
    private static final int TENANT_BURST = 7;
    private final KeycloakServer server;
    private final AdminApi admin;

    StrangersAndLimitsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @CsvSource({"DEMO_SPA, DEMO_WEB_APP, UAT_SPA", "UAT_SPA, UAT_WEB_APP, DEMO_SPA"})
    @Contract({"M14", "A5", "I4"})
    void refreshTokensThatAreNoneOfAPublicClientsTakeFromTheirSourceAddressOnly(
            TestApp client, TestApp sibling, TestApp foreign) {
        App spa = new App(server, client);
        JsonPath genuine = spa.signIn("openid");
        String revoked = spa.signIn("openid").getString("refresh_token");
        assertThat(spa.revoke(revoked).statusCode()).isEqualTo(200);
        List<String> strange = List.of(
                "garbage",
                RANDOM,
                revoked,
                genuine.getString("access_token"),
                genuine.getString("id_token"),
                new App(server, sibling).signIn("openid").getString("refresh_token"),
                new App(server, foreign).signIn("openid").getString("refresh_token"));
        try (TenantPolicy policy = limited(client.tenant(), 1);
                TemporaryClient machine = TemporaryClient.withScopes(admin, client.tenant(), READ);
                StoredEvents events = StoredEvents.of(admin, client.tenant())) {
            assertThat(policy).isNotNull();
            for (int i = 0; i < CLIENT_BURST; i++) {
                Answers.assertRefused(spa.refresh(strange.get(i)), "invalid_grant");
            }
            for (String token : strange) {
                assertLimited(spa.refresh(token));
                assertThat(spa.refreshNatively(token).statusCode()).isEqualTo(429);
            }
            assertThat(events.ofType("REFRESH_TOKEN_ERROR"))
                    .anySatisfy(event -> assertThat(StoredEvents.details(event))
                            .containsEntry("denial", "source-address-limit")
                            .containsEntry("tenant", client.tenant().tenantId()));
            assertThat(events.all().toString()).doesNotContain(strange);

            assertAllOfTheLimitsIsLeft(spa, machine, genuine.getString("refresh_token"));
            assertThat(new App(server, foreign).refresh("garbage").statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO_SPA, DEMO_WEB_APP, UAT_SPA", "UAT_SPA, UAT_WEB_APP, DEMO_SPA"})
    @Contract({"M14", "A2", "I4"})
    void codesThatAreNoneOfAPublicClientsTakeFromTheirSourceAddressOnly(
            TestApp client, TestApp sibling, TestApp foreign) {
        App spa = new App(server, client);
        String genuine = spa.signIn("openid").getString("refresh_token");
        String theirs = new App(server, sibling).code("openid");
        String elsewhere = new App(server, foreign).code("openid");
        List<String> strange = List.of(
                "garbage",
                "a.b.c",
                theirs,
                elsewhere,
                theirs.substring(0, theirs.lastIndexOf('.') + 1) + "00000000-0000-4000-8000-000000000000",
                "a".repeat(3000) + ".b.c");
        try (TenantPolicy policy = limited(client.tenant(), 2);
                TemporaryClient machine = TemporaryClient.withScopes(admin, client.tenant(), READ);
                StoredEvents events = StoredEvents.of(admin, client.tenant())) {
            assertThat(policy).isNotNull();
            for (int i = 0; i < CLIENT_BURST; i++) {
                Answers.assertRefused(spa.redeem(strange.get(i)), "invalid_grant");
            }
            for (String code : strange) {
                assertLimited(spa.redeem(code));
                Response natively = spa.postNatively(client.tenant(), spa.codeForm(code));
                assertThat(natively.statusCode()).isEqualTo(429);
                assertThat(natively.header("Retry-After")).matches("[0-9]+");
            }
            assertThat(events.ofType("CODE_TO_TOKEN_ERROR"))
                    .anySatisfy(event -> assertThat(StoredEvents.details(event))
                            .containsEntry("denial", "source-address-limit")
                            .containsEntry("tenant", client.tenant().tenantId()));
            assertThat(events.all().toString()).doesNotContain(theirs, elsewhere);

            assertAllOfTheLimitsIsLeft(spa, machine, genuine);
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO_SPA, DEMO_WEB_APP", "UAT_SPA, UAT_WEB_APP"})
    @Contract({"M14", "T14"})
    void noOtherEndpointAndNoWrongSecretTakesAnything(TestApp client, TestApp confidential) {
        App spa = new App(server, client);
        String genuine = spa.signIn("openid").getString("refresh_token");
        String form = Form.of("refresh_token", "garbage", "code", "a.b.c", "token", RANDOM, "scope", "openid");
        String basic = TokenEndpoint.basic(confidential.id(), "wrong");
        try (TenantPolicy policy = limited(client.tenant(), 3);
                TemporaryClient machine = TemporaryClient.withScopes(admin, client.tenant(), READ)) {
            assertThat(policy).isNotNull();
            String hosted = server.url(client.tenant());
            String realm = hosted + "/realms/" + client.tenant().realm() + "/protocol/openid-connect/";
            for (int i = 0; i <= TENANT_BURST; i++) {
                for (String grant : List.of("refresh_token", "authorization_code", "client_credentials")) {
                    String request = form + "&grant_type=" + grant;
                    new TokenEndpoint(hosted + "/oauth2/token").post(request, basic);
                    new TokenEndpoint(realm + "token").post(request, basic);
                }
                for (String path : List.of(
                        hosted + "/oauth2/revoke",
                        realm + "revoke",
                        realm + "token/introspect",
                        realm + "auth/device",
                        realm + "ext/par/request",
                        realm + "ext/ciba/auth")) {
                    new TokenEndpoint(path).post(form + "&client_id=" + client.id());
                    new TokenEndpoint(path).post(form, basic);
                }
                for (String path : List.of(
                        hosted + "/oauth2/userInfo",
                        realm + "userinfo",
                        hosted + "/oauth2/authorize?response_type=code&client_id=" + client.id(),
                        realm + "auth?response_type=code&client_id=" + client.id(),
                        hosted + "/logout?client_id=" + client.id())) {
                    given().redirects()
                            .follow(false)
                            .header("Authorization", "Bearer " + RANDOM)
                            .get(path);
                }
            }

            assertAllOfTheLimitsIsLeft(spa, machine, genuine);
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO_WEB_APP", "UAT_WEB_APP"})
    @Contract("M14")
    void aClientWithItsSecretTakesFromItsOwnLimitWhateverItPresents(TestApp client) {
        App app = new App(server, client);
        try (TenantPolicy policy = limited(client.tenant(), 4);
                TemporaryClient machine = TemporaryClient.withScopes(admin, client.tenant(), READ)) {
            assertThat(policy).isNotNull();
            for (int i = 0; i < CLIENT_BURST / 2; i++) {
                Answers.assertRefused(app.refresh("garbage"), "invalid_grant");
                Answers.assertRefused(app.redeem("garbage"), "invalid_grant");
            }
            assertLimited(app.refresh("garbage"));
            assertLimited(app.redeem("garbage"));

            for (int i = 0; i < TENANT_BURST - CLIENT_BURST; i++) {
                assertThat(machine(client.tenant(), machine).statusCode()).isEqualTo(200);
            }
            assertLimited(machine(client.tenant(), machine));
        }
    }

    /** The requests that the tenant may send: first the participant's with its valid token, then the machine's. */
    private void assertAllOfTheLimitsIsLeft(App spa, TemporaryClient machine, String genuine) {
        for (int i = 0; i < CLIENT_BURST; i++) {
            assertThat(spa.refresh(genuine).statusCode()).isEqualTo(200);
        }
        assertLimited(spa.refresh(genuine));
        TestTenant tenant = spa.client().tenant();
        for (int i = 0; i < TENANT_BURST - CLIENT_BURST; i++) {
            assertThat(machine(tenant, machine).statusCode()).isEqualTo(200);
        }
        assertLimited(machine(tenant, machine));
    }

    private Response machine(TestTenant tenant, TemporaryClient machine) {
        return TokenEndpoint.of(server, tenant).post(Form.machine(READ), machine);
    }

    /** Each test has its own rate, because a changed limit starts again. */
    private TenantPolicy limited(TestTenant tenant, int thousandths) {
        String rate = "0.00" + thousandths;
        return TenantPolicy.apply(
                admin,
                tenant,
                "webpremios-rate-limit",
                Map.of(
                        "client-requests-per-second", rate,
                        "client-burst", CLIENT_BURST,
                        "tenant-requests-per-second", rate,
                        "tenant-burst", TENANT_BURST,
                        "failed-authentications-per-minute", "unrestricted"));
    }

    private static void assertLimited(Response answer) {
        assertThat(answer.asString()).isEqualTo("{\"error\":\"too_many_requests\"}");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).matches("[0-9]+");
    }
}
