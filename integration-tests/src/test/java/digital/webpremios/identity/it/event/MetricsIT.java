package digital.webpremios.identity.it.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.Scrape;
import digital.webpremios.identity.it.support.realm.Scrape.Sample;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryScope;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests the token request metrics at the server's {@code /metrics}: each request is counted once, at its own tenant.
 */
@KeycloakTest
final class MetricsIT {

    private static final String CLIENT_CREDENTIALS = "grant_type=client_credentials";

    private final KeycloakServer server;
    private final AdminApi admin;

    MetricsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @EachPartner
    void aTokenIsCountedOnceWhereverItWasAskedFor(TestClient client) {
        for (TokenEndpoint endpoint : endpoints(client.tenant())) {
            Map<Sample, Integer> counted = counted(() -> post(endpoint, Campaigns.form(client), client, 200));

            assertThat(counted)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            Sample.of(
                                    "webpremios_tokens_issued_total",
                                    "grant_type",
                                    "client_credentials",
                                    "reused",
                                    "false",
                                    "tenant",
                                    client.tenant().tenantId()),
                            1,
                            requests(client.tenant(), "issued"),
                            1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO_PARTNER, '', missing-parameter, invalid_request",
        "DEMO_PARTNER, grant_type=none, unsupported-grant-type, unsupported_grant_type",
        "DEMO_PARTNER, grant_type=client_credentials&grant_type=client_credentials, duplicate-parameter, invalid_request",
        "DEMO_PARTNER, grant_type=client_credentials&scope=webpremios.campaigns/70750, foreign-tenant, foreign-tenant",
        "UAT_PARTNER, grant_type=client_credentials&scope=webpremios.campaigns/40455, foreign-tenant, foreign-tenant",
        "PARTNER_NETWORK, grant_type=client_credentials&scope=webpremios.campaigns/7, tenant-not-allowed, tenant-not-allowed",
        "UAT_PARTNER, grant_type=client_credentials&scope=openid, user-scope, user-scope",
        "UAT_PARTNER, grant_type=refresh_token&refresh_token=x, grant-not-enabled, invalid_token",
        "PARTNER_NETWORK, grant_type=password&username=u&password=p, unsupported-grant-type, not_allowed"
    })
    void aRefusalIsCountedOnceWithTheReasonOfItsEvent(TestClient client, String form, String hosted, String natively) {
        for (TokenEndpoint endpoint : endpoints(client.tenant())) {
            assertThat(counted(() -> post(endpoint, form, client, 400)))
                    .containsExactlyInAnyOrderEntriesOf(
                            refusal(client.tenant(), isHosted(endpoint) ? hosted : natively));
        }
    }

    @EachPartner
    void clientsThatDoNotAuthenticateAreCountedWithKeycloaksReason(TestClient client) {
        for (TokenEndpoint endpoint : endpoints(client.tenant())) {
            String wrong = TokenEndpoint.basic(client.id(), "wrong");
            assertThat(counted(() -> endpoint.post(CLIENT_CREDENTIALS, wrong)))
                    .containsExactlyInAnyOrderEntriesOf(refusal(client.tenant(), "invalid_client_credentials"));

            String unknown = TokenEndpoint.basic("nobody", "wrong");
            assertThat(counted(() -> endpoint.post(CLIENT_CREDENTIALS, unknown)))
                    .containsExactlyInAnyOrderEntriesOf(refusal(client.tenant(), "client_not_found"));
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, 70750", "UAT, 40455"})
    void aForeignScopeThatWasAssignedIsCountedAtTheTenantThatWasAsked(TestTenant tenant, String other) {
        String foreign = "webpremios.campaigns/" + other;
        try (TemporaryScope scope = TemporaryScope.create(admin, tenant, foreign);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, scope.name())) {
            String basic = TokenEndpoint.encodedBasic(client.id(), TemporaryClient.SECRET);
            for (TokenEndpoint endpoint : endpoints(tenant)) {
                assertThat(counted(() -> endpoint.post(Form.machine(foreign), basic)))
                        .containsExactlyInAnyOrderEntriesOf(refusal(tenant, "foreign-tenant"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO_PARTNER, client", "UAT_PARTNER, client", "DEMO_PARTNER, tenant", "UAT_PARTNER, tenant"})
    void aLimitThatIsReachedIsCountedWithWhoseItIs(TestClient client, String whose) {
        String free = whose.equals("client") ? "tenant" : "client";
        Map<String, ?> limit = Map.of(
                whose + "-requests-per-second",
                "0.001",
                free + "-requests-per-second",
                "unrestricted",
                "failed-authentications-per-minute",
                "unrestricted");
        try (TenantPolicy policy = TenantPolicy.apply(admin, client.tenant(), "webpremios-rate-limit", limit)) {
            assertThat(policy).isNotNull();
            // another test may have emptied the bucket already; now it is empty
            TokenEndpoint.of(server, client).post(Campaigns.form(client), client);
            for (TokenEndpoint endpoint : endpoints(client.tenant())) {
                Map<Sample, Integer> expected = new HashMap<>(refusal(client.tenant(), whose + "-rate-limit"));
                expected.put(
                        Sample.of(
                                "webpremios_rate_limited_total",
                                "limit",
                                whose,
                                "tenant",
                                client.tenant().tenantId()),
                        1);

                assertThat(counted(() -> post(endpoint, Campaigns.form(client), client, 429)))
                        .containsExactlyInAnyOrderEntriesOf(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    void aRealmThatHasNoEventListenerIsCountedAllTheSame(TestTenant tenant) {
        List<String> listeners =
                admin.get("/" + tenant.realm() + "/events/config").jsonPath().getList("eventsListeners");
        setListeners(tenant, List.of());
        try {
            for (TokenEndpoint endpoint : endpoints(tenant)) {
                assertThat(counted(() -> endpoint.post(CLIENT_CREDENTIALS, TokenEndpoint.basic("nobody", "wrong"))))
                        .containsExactlyInAnyOrderEntriesOf(refusal(tenant, "client_not_found"));
            }
        } finally {
            setListeners(tenant, listeners);
        }
    }

    @Test
    void theRequestsOfARealmThatIsNoTenantAreNotCounted() {
        String realm = "plain-" + UUID.randomUUID();
        assertThat(admin.post("", Map.of("realm", realm, "enabled", true)).statusCode())
                .isEqualTo(201);
        try {
            TemporaryClient client = TemporaryClient.create(admin, realm, Map.of());
            TokenEndpoint endpoint = TokenEndpoint.ofKeycloak(server.administration(), realm);
            String basic = TokenEndpoint.encodedBasic(client.id(), TemporaryClient.SECRET);

            Map<Sample, Integer> counted = counted(() -> {
                assertThat(endpoint.post(CLIENT_CREDENTIALS, basic).statusCode())
                        .isEqualTo(200);
                endpoint.post(CLIENT_CREDENTIALS, TokenEndpoint.basic(client.id(), "wrong"));
            });

            assertThat(counted).isEmpty();
        } finally {
            admin.delete("/" + realm);
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    void whatIsNoTokenRequestIsNotCounted(TestTenant tenant) {
        String other = (tenant == TestTenant.DEMO ? TestTenant.UAT : TestTenant.DEMO).realm();
        TokenEndpoint hosted = TokenEndpoint.of(server, tenant);
        TokenEndpoint ofKeycloak = TokenEndpoint.ofKeycloak(server.url(tenant), tenant.realm());

        Map<Sample, Integer> counted = counted(() -> {
            given().get(hosted.url());
            given().get(ofKeycloak.url());
            given().options(hosted.url());
            given().get(TokenEndpoint.shortOf(server, tenant).url());
            given().options(ofKeycloak.url());
            given().contentType("application/json").body("{}").post(hosted.url());
            new TokenEndpoint(ofKeycloak.url() + "/introspect").post("token=x");
            new TokenEndpoint(server.url(tenant) + "/oauth2/other").post(CLIENT_CREDENTIALS);
            TokenEndpoint.ofKeycloak(server.url(tenant), other).post(CLIENT_CREDENTIALS);
            new TokenEndpoint(server.url("auth.nobody.localhost") + "/oauth2/token").post(CLIENT_CREDENTIALS);
            TokenEndpoint.ofKeycloak(server.administration(), "nobody").post(CLIENT_CREDENTIALS);
        });

        assertThat(counted).isEmpty();
    }

    @EachPartner
    void nothingThatARequestHoldsBecomesALabel(TestClient client) {
        String marker = "marker" + UUID.randomUUID();
        String form = Form.of(
                "grant_type",
                "client_credentials",
                "scope",
                "webpremios.campaigns/" + marker,
                "client_id",
                client.id());
        for (TokenEndpoint endpoint : endpoints(client.tenant())) {
            post(endpoint, form, client, 400);
            endpoint.post(CLIENT_CREDENTIALS, TokenEndpoint.basic(client.id(), marker));
            endpoint.post(CLIENT_CREDENTIALS, TokenEndpoint.basic(marker, marker));
            endpoint.post("grant_type=" + marker, TokenEndpoint.basic(client.id(), client.secret()));
            endpoint.post("tenant=" + marker + "&error=" + marker + "&denial=" + marker);
            post(endpoint, Campaigns.form(client), client, 200);
        }

        assertThat(Scrape.of(server).samples())
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(sample.labels().toString())
                        .doesNotContain(marker, client.id(), client.secret(), "webpremios."));
    }

    private static boolean isHosted(TokenEndpoint endpoint) {
        return !endpoint.url().contains("/protocol/");
    }

    private static void post(TokenEndpoint endpoint, String form, TestClient client, int status) {
        Response answer = endpoint.post(form, TokenEndpoint.encodedBasic(client.id(), client.secret()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    /** The token endpoints: at the root of the tenant's host, and Keycloak's own on either host. */
    private List<TokenEndpoint> endpoints(TestTenant tenant) {
        return List.of(
                TokenEndpoint.of(server, tenant),
                TokenEndpoint.shortOf(server, tenant),
                TokenEndpoint.ofKeycloak(server.url(tenant), tenant.realm()),
                TokenEndpoint.ofKeycloak(server.administration(), tenant.realm()));
    }

    private Map<Sample, Integer> counted(Runnable requests) {
        Scrape before = Scrape.of(server);
        requests.run();
        return Scrape.of(server).since(before);
    }

    private static Map<Sample, Integer> refusal(TestTenant tenant, String reason) {
        return Map.of(
                Sample.of("webpremios_token_refusals_total", "reason", reason, "tenant", tenant.tenantId()),
                1,
                requests(tenant, "refused"),
                1);
    }

    private static Sample requests(TestTenant tenant, String outcome) {
        return Sample.of("webpremios_token_request_seconds_count", "outcome", outcome, "tenant", tenant.tenantId());
    }

    private void setListeners(TestTenant tenant, List<String> listeners) {
        Map<String, Object> config =
                admin.get("/" + tenant.realm() + "/events/config").jsonPath().getMap("$");
        config.put("eventsListeners", listeners);
        assertThat(admin.put("/" + tenant.realm() + "/events/config", config).statusCode())
                .isEqualTo(204);
    }
}
