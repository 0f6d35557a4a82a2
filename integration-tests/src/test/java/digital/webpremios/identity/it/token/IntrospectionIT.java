package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.LogGrowth;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests {@code /oauth2/introspect} at the root of a tenant's host. */
@KeycloakTest
final class IntrospectionIT {

    private static final String ALLOWED = "allow.token.introspection.without.audience.check";
    private static final String INACTIVE = "{\"active\":false}";
    private static final String READ = "webpremios.backoffice/all.read";

    private final KeycloakServer server;
    private final AdminApi admin;

    IntrospectionIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource
    @Contract("E17")
    void aMachineTokenIsActiveWithItsOwnClaims(TestTenant tenant) throws ParseException {
        String token = Tokens.issue(server, tenant);
        try (TemporaryClient api = api(tenant)) {
            for (String hint : List.of("", "&token_type_hint=access_token", "&token_type_hint=refresh_token", "&x=1")) {
                Response answer = introspect(tenant, api, Form.of("token", token) + hint);

                assertThat(answer.statusCode()).isEqualTo(200);
                Answers.assertForm(answer);
                Map<String, Object> members = answer.jsonPath().getMap("$");
                assertThat(members).containsEntry("active", true).containsEntry("token_type", "Bearer");
                members.keySet().removeAll(List.of("active", "token_type"));
                assertThat(members.keySet())
                        .isEqualTo(Tokens.parse(token)
                                .getJWTClaimsSet()
                                .getClaims()
                                .keySet());
                assertThat(members)
                        .containsEntry("client_id", Tokens.partnerOf(tenant).id())
                        .containsEntry("scope", Tokens.scopeOf(tenant))
                        .containsEntry("token_use", "access");
            }
            assertThat(natively(tenant, api, token).jsonPath().getBoolean("active"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"E17", "E12"})
    void aParticipantsTokenIsActiveUntilItsSignInEnds(TestApp client) throws ParseException {
        App app = new App(server, client);
        JsonPath tokens = app.signIn("openid");
        String token = tokens.getString("access_token");
        try (TemporaryClient api = api(client.tenant())) {
            Map<String, Object> members = introspect(client.tenant(), api, Form.of("token", token))
                    .jsonPath()
                    .getMap("$");
            assertThat(members).containsEntry("active", true).containsEntry("client_id", client.id());
            assertThat(members.keySet())
                    .containsAll(
                            Tokens.parse(token).getJWTClaimsSet().getClaims().keySet());

            // no API accepts these two
            assertInactive(client.tenant(), api, tokens.getString("id_token"));
            assertInactive(client.tenant(), api, tokens.getString("refresh_token"));

            app.revoke(tokens.getString("refresh_token"));
            assertInactive(client.tenant(), api, token);
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, UAT", "UAT, DEMO", "PARTNERS, DEMO", "DEMO, PARTNERS"})
    @Contract({"E17", "I2"})
    void aTokenOfAnotherTenantAndGarbageAreInactive(TestTenant tenant, TestTenant other) {
        String mine = Tokens.issue(server, tenant);
        String[] parts = mine.split("\\.", -1);
        try (TemporaryClient api = api(tenant)) {
            for (String token : List.of(
                    Tokens.issue(server, other),
                    "x",
                    "..",
                    "a.b.c",
                    mine + "x",
                    mine + ".x",
                    parts[0] + "." + parts[1] + ".",
                    parts[0] + "." + parts[1],
                    "e30." + parts[1] + "." + parts[2],
                    "bnVsbA." + parts[1] + "." + parts[2],
                    "eyJhbGciOiJub25lIn0." + parts[1] + ".",
                    "eyJhbGciOiJIUzI1NiJ9." + parts[1] + "." + parts[2],
                    "eyJhbGciOiJSUzI1NiIsImtpZCI6Im1hcmsifQ." + parts[1] + "." + parts[2],
                    parts[0] + ".bnVsbA." + parts[2],
                    parts[0] + ".W10." + parts[2],
                    "\u00e9")) {
                LogGrowth log = LogGrowth.from(server);
                assertInactive(tenant, api, token);
                log.assertBounded(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("E17")
    void aMachineTokenIsInactiveAfterTheClientsNotBeforeAndWhileItIsDisabled(TestTenant tenant) {
        try (TemporaryClient api = api(tenant);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, READ)) {
            String token = issue(tenant, client);
            assertActive(tenant, api, token);

            client.save(Map.of("enabled", false));
            assertInactive(tenant, api, token);
            client.save(Map.of("enabled", true));
            assertActive(tenant, api, token);

            client.save(Map.of("serviceAccountsEnabled", false));
            assertInactive(tenant, api, token);
            client.save(Map.of("serviceAccountsEnabled", true));

            client.save(Map.of("notBefore", Instant.now().getEpochSecond() + 60));
            assertInactive(tenant, api, token);
            assertThat(natively(tenant, api, token).asString()).isEqualTo(INACTIVE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"E17", "I4"})
    void aTokenOlderThanTheRealmsNotBeforeIsInactive(TestTenant tenant) {
        TestTenant other = tenant == TestTenant.DEMO ? TestTenant.UAT : TestTenant.DEMO;
        String token = Tokens.issue(server, tenant);
        String neighbours = Tokens.issue(server, other);
        try (TemporaryClient api = api(tenant);
                TemporaryClient apiThere = api(other)) {
            notBefore(tenant, Instant.now().getEpochSecond() + 60);
            try {
                assertInactive(tenant, api, token);
                assertActive(other, apiThere, neighbours);
            } finally {
                notBefore(tenant, 0);
            }
            assertActive(tenant, api, token);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"E17", "T16"})
    void aClientThatMayNotIntrospectLearnsNothing(TestTenant tenant) {
        String token = Tokens.issue(server, tenant);
        try (TemporaryClient plain = TemporaryClient.withScopes(admin, tenant, READ)) {
            for (String text : List.of(token, "x")) {
                Response refused = introspect(tenant, plain, Form.of("token", text));
                assertThat(refused.statusCode()).isEqualTo(400);
                assertThat(refused.asString()).isEqualTo("{\"error\":\"unauthorized_client\"}");
            }
            // not even about its own token
            assertThat(introspect(tenant, plain, Form.of("token", issue(tenant, plain)))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(natively(tenant, plain, token).asString()).isEqualTo(INACTIVE);
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, UAT", "UAT, DEMO"})
    @Contract({"E17", "I1"})
    void aClientThatDoesNotAuthenticateGets401(TestTenant tenant, TestTenant other) {
        String form = Form.of("token", Tokens.issue(server, tenant));
        TokenEndpoint endpoint = endpoint(tenant);
        try (TemporaryClient api = api(tenant);
                TemporaryClient foreign = api(other)) {
            for (Response answer : List.of(
                    endpoint.post(form, TokenEndpoint.basic(api.id(), "wrong")),
                    endpoint.post(form, TokenEndpoint.basic("nobody", "x")),
                    endpoint.post(form, TokenEndpoint.basic(foreign.id(), TemporaryClient.SECRET)),
                    endpoint.post(form, "Basic !"),
                    endpoint.post(form + "&client_id=" + api.id()),
                    endpoint.post(form + "&client_assertion=x&client_assertion_type=y"))) {
                assertThat(answer.asString()).isEqualTo("{\"error\":\"invalid_client\"}");
                assertThat(answer.statusCode()).isEqualTo(401);
                Answers.assertForm(answer);
            }
        }
    }

    @Test
    @Contract("E17")
    void aMalformedRequestIsInvalid() {
        String token = Tokens.issue(server, TestTenant.DEMO);
        try (TemporaryClient api = api(TestTenant.DEMO)) {
            for (String form : List.of(
                    "", "token=", "Token=" + token, "token=x&token=x", "token=%ff", "token=" + "a".repeat(9000))) {
                Answers.assertRefused(introspect(TestTenant.DEMO, api, form), "invalid_request");
            }
            Answers.assertRefused(
                    new TokenEndpoint(endpoint(TestTenant.DEMO).url() + "?token=" + token)
                            .post("", TokenEndpoint.basic(api.id(), TemporaryClient.SECRET)),
                    "invalid_request");
            assertThat(TokenEndpoint.request()
                            .get(endpoint(TestTenant.DEMO).url())
                            .statusCode())
                    .isEqualTo(405);
        }
    }

    @Test
    @Contract({"E17", "M14", "T19"})
    void introspectionTakesFromTheClientsLimit() {
        Map<String, ?> limit = Map.of(
                "client-requests-per-second", "0.1",
                "client-burst", 2,
                "tenant-requests-per-second", "unrestricted",
                "failed-authentications-per-minute", "unrestricted");
        String token = Tokens.issue(server, TestTenant.DEMO);
        try (TenantPolicy policy = TenantPolicy.apply(admin, TestTenant.DEMO, "webpremios-rate-limit", limit);
                TemporaryClient api = api(TestTenant.DEMO);
                StoredEvents events =
                        StoredEvents.of(admin, TestTenant.DEMO, "INTROSPECT_TOKEN", "INTROSPECT_TOKEN_ERROR")) {
            assertThat(policy).isNotNull();
            assertActive(TestTenant.DEMO, api, token);
            assertInactive(TestTenant.DEMO, api, "x");

            Response limited = introspect(TestTenant.DEMO, api, Form.of("token", token));

            assertThat(limited.asString()).isEqualTo("{\"error\":\"too_many_requests\"}");
            assertThat(limited.statusCode()).isEqualTo(429);
            assertThat(limited.header("Retry-After")).isNotNull();
            assertThat(events.all().toString()).contains(api.id()).doesNotContain(token);
        }
    }

    private TemporaryClient api(TestTenant tenant) {
        return TemporaryClient.create(admin, tenant.realm(), Map.of("attributes", Map.of(ALLOWED, "true")));
    }

    private String issue(TestTenant tenant, TemporaryClient client) {
        String token = Answers.assertGranted(TokenEndpoint.of(server, tenant).post(Form.machine(READ), client));
        assertThat(AccessToken.parse(token).scope()).isEqualTo(READ);
        return token;
    }

    private void notBefore(TestTenant tenant, long seconds) {
        admin.changeRealm(tenant.realm(), realm -> {
                    realm.put("notBefore", seconds);
                    return realm;
                })
                .then()
                .statusCode(204);
    }

    private void assertActive(TestTenant tenant, TemporaryClient api, String token) {
        assertThat(introspect(tenant, api, Form.of("token", token)).jsonPath().getBoolean("active"))
                .isTrue();
    }

    private void assertInactive(TestTenant tenant, TemporaryClient api, String token) {
        Response answer = introspect(tenant, api, Form.of("token", token));
        assertThat(answer.asString()).as(token).isEqualTo(INACTIVE);
        assertThat(answer.statusCode()).isEqualTo(200);
        Answers.assertForm(answer);
    }

    private Response introspect(TestTenant tenant, TemporaryClient api, String form) {
        return endpoint(tenant).post(form, TokenEndpoint.basic(api.id(), TemporaryClient.SECRET));
    }

    private TokenEndpoint endpoint(TestTenant tenant) {
        return new TokenEndpoint(server.url(tenant) + "/oauth2/introspect");
    }

    private Response natively(TestTenant tenant, TemporaryClient api, String token) {
        return new TokenEndpoint(
                        server.url(tenant) + "/realms/" + tenant.realm() + "/protocol/openid-connect/token/introspect")
                .post(Form.of("token", token), TokenEndpoint.encodedBasic(api.id(), TemporaryClient.SECRET));
    }
}
