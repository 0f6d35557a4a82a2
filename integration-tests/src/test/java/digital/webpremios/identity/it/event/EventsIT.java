package digital.webpremios.identity.it.event;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the events of refused requests, as an auditor reads them. */
@KeycloakTest
@Tag("container")
final class EventsIT {

    private static final String WRONG_SECRET = "wrong-secret-that-nobody-may-log";
    private static final String CODE = "code-that-nobody-may-log";
    private static final String TOKEN = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.c2lnbmF0dXJl";

    private final KeycloakServer server;
    private final AdminApi admin;

    EventsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    /** A request with its expected event. */
    private record Kind(String form, String authorization, String type, String error, String denial) {}

    private static List<Kind> kinds(TestClient client) {
        String form = Campaigns.form(client);
        String right = TokenEndpoint.basic(client.id(), client.secret());
        String wrong = TokenEndpoint.basic(client.id(), WRONG_SECRET);
        String code = Form.of("grant_type", "authorization_code", "code", CODE, "redirect_uri", "https://a.example");
        String refresh = Form.of("grant_type", "refresh_token", "refresh_token", TOKEN);
        String login = "CLIENT_LOGIN_ERROR";
        return List.of(
                new Kind("", right, login, "invalid_request", "missing-parameter"),
                new Kind(form + "&" + form, right, login, "invalid_request", "duplicate-parameter"),
                new Kind(form + "&x=%zz", right, login, "invalid_request", "unreadable-parameters"),
                new Kind(form + "&x=" + "a".repeat(9000), right, login, "invalid_request", "too-long"),
                new Kind(form + "&client_id=x", right, login, "invalid_request", "conflicting-credentials"),
                new Kind(
                        form + "&client_secret=" + WRONG_SECRET,
                        right,
                        login,
                        "invalid_request",
                        "conflicting-credentials"),
                new Kind(form + "&aws_client_metadata=1", right, login, "invalid_request", "malformed-client-metadata"),
                new Kind("grant_type=password", right, login, "unsupported_grant_type", "unsupported-grant-type"),
                new Kind(form, wrong, login, "invalid_client_credentials", "invalid_client_credentials"),
                new Kind(code, right, "CODE_TO_TOKEN_ERROR", "unauthorized_client", "grant-not-enabled"),
                new Kind(refresh, right, "REFRESH_TOKEN_ERROR", "unauthorized_client", "grant-not-enabled"),
                new Kind(
                        code, wrong, "CODE_TO_TOKEN_ERROR", "invalid_client_credentials", "invalid_client_credentials"),
                new Kind(
                        refresh,
                        wrong,
                        "REFRESH_TOKEN_ERROR",
                        "invalid_client_credentials",
                        "invalid_client_credentials"),
                new Kind(Form.machine("openid"), right, login, "invalid_scope", "user-scope"),
                new Kind(Form.machine("a/b"), right, login, "invalid_scope", "scope-not-enabled"),
                new Kind(Form.machine("webpremios.campaigns/x"), right, login, "invalid_scope", "malformed-scope"));
    }

    @EachPartner
    @Contract("T19")
    void everyKindOfFailureLeavesOneEventWithItsReasonAndNoSecret(TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        try (StoredEvents events = StoredEvents.of(admin, client.tenant())) {
            for (Kind kind : kinds(client)) {
                assertThat(endpoint.post(kind.form(), kind.authorization()).statusCode())
                        .isEqualTo(400);

                Map<String, Object> event = events.only();
                assertThat(event)
                        .as(kind.denial())
                        .containsEntry("type", kind.type())
                        .containsEntry("error", kind.error())
                        .containsEntry("clientId", client.id())
                        .containsEntry("ipAddress", server.peerAddress());
                assertDetails(event, client.tenant(), kind.denial());
            }
        }
        assertNothingSecretIn(server.log());
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("T19")
    void aClientThatIsNoneIsTheClientOfTheEvent(TestTenant tenant) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
        String form = "grant_type=client_credentials";
        try (StoredEvents events = StoredEvents.of(admin, tenant)) {
            endpoint.post(form, TokenEndpoint.basic("nobody", WRONG_SECRET));
            assertEvent(events.only(), tenant, "nobody", "client_not_found", "client_not_found");

            endpoint.post(form + "&" + Form.of("client_id", "no one", "client_secret", WRONG_SECRET));
            assertEvent(events.only(), tenant, "no one", "client_not_found", "client_not_found");

            endpoint.post("grant_type=none&client_id=nobody");
            assertEvent(events.only(), tenant, "nobody", "unsupported_grant_type", "unsupported-grant-type");
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("T19")
    void aRequestThatNamesNoUsableClientLeavesAnEventWithoutOne(TestTenant tenant) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
        String form = "grant_type=client_credentials";
        try (StoredEvents events = StoredEvents.of(admin, tenant)) {
            endpoint.post(form, "Basic " + WRONG_SECRET);
            assertNamesNoClient(events.only(), tenant, "malformed-authorization");

            endpoint.post(form);
            assertNamesNoClient(events.only(), tenant, "missing-parameter");

            endpoint.post(form, TokenEndpoint.basic("n".repeat(7000), "x"));
            assertNamesNoClient(events.only(), tenant, "client_not_found");
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract({"T6", "T19"})
    void aSecretInTheQueryIsNotInTheEvent(TestTenant tenant) {
        try (StoredEvents events = StoredEvents.of(admin, tenant)) {
            Response answer = TokenEndpoint.request()
                    .contentType(Form.CONTENT_TYPE)
                    .body("grant_type=client_credentials")
                    .post(TokenEndpoint.of(server, tenant).url() + "?client_secret=" + WRONG_SECRET);

            Answers.assertRefused(answer, "invalid_request");
            assertDetails(events.only(), tenant, "secret-in-query");
        }
        assertNothingSecretIn(server.log());
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract({"T16", "T17", "T19"})
    void clientsThatAreSwitchedOffLeaveTheRealReason(TestTenant tenant) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
        String form = "grant_type=client_credentials";
        try (TemporaryClient disabled = TemporaryClient.create(admin, tenant.realm(), Map.of("enabled", false));
                TemporaryClient noAccount =
                        TemporaryClient.create(admin, tenant.realm(), Map.of("serviceAccountsEnabled", false));
                TemporaryClient open = TemporaryClient.create(
                        admin, tenant.realm(), Map.of("publicClient", true, "serviceAccountsEnabled", false));
                StoredEvents events = StoredEvents.of(admin, tenant)) {
            endpoint.post(form, disabled);
            assertEvent(events.only(), tenant, disabled.id(), "client_disabled", "client_disabled");

            endpoint.post(form, noAccount);
            assertEvent(events.only(), tenant, noAccount.id(), "unauthorized_client", "grant-not-enabled");

            endpoint.post(form + "&client_id=" + open.id());
            assertEvent(events.only(), tenant, open.id(), "unauthorized_client", "grant-not-enabled");

            endpoint.post(form, open);
            assertEvent(events.only(), tenant, open.id(), "invalid_client", "invalid_client_credentials");
        }
        assertNothingSecretIn(server.log());
    }

    private void assertEvent(
            Map<String, Object> event, TestTenant tenant, String clientId, String error, String denial) {
        assertThat(event).containsEntry("clientId", clientId).containsEntry("error", error);
        assertDetails(event, tenant, denial);
    }

    private void assertNamesNoClient(Map<String, Object> event, TestTenant tenant, String denial) {
        assertThat(event).doesNotContainKey("clientId");
        assertDetails(event, tenant, denial);
    }

    private void assertDetails(Map<String, Object> event, TestTenant tenant, String denial) {
        assertThat(event).containsEntry("ipAddress", server.peerAddress());
        assertThat(StoredEvents.details(event))
                .containsEntry("tenant", tenant.tenantId())
                .containsEntry("denial", denial)
                .hasEntrySatisfying("reason", reason -> assertThat(reason).isNotBlank());
        assertNothingSecretIn(event.toString());
    }

    private static void assertNothingSecretIn(String text) {
        assertThat(text).doesNotContain("eyJ", WRONG_SECRET, CODE, TemporaryClient.SECRET);
        for (TestClient client : TestClient.values()) {
            assertThat(text).doesNotContain(client.secret(), Form.encode(client.secret()));
        }
    }
}
