package digital.webpremios.identity.it.event;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.usertoken.AuthorizationCodeIT;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the events of a refused code, refresh token or revocation, as an auditor reads them. */
@KeycloakTest
final class UserEventsIT {

    private static final String CODE = "CODE_TO_TOKEN_ERROR";
    private static final String REFRESH = "REFRESH_TOKEN_ERROR";
    private static final String REVOKE = "REVOKE_GRANT_ERROR";

    private final KeycloakServer server;
    private final AdminApi admin;

    UserEventsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(
            value = TestApp.class,
            names = {"DEMO_SPA", "UAT_SPA"})
    @Contract({"A2", "T19"})
    void everyRefusedCodeLeavesItsReasonAndNoCode(TestApp client) {
        App app = new App(server, client);
        App other = new App(server, AuthorizationCodeIT.webAppOf(client.tenant()));
        String code = app.code("openid");
        String wrongVerifier = app.codeForm(app.code("openid")).replace("a-code-verifier", "no-code-verifier");
        String wrongUri = app.codeForm(app.code("openid"))
                .replace(Form.encode(client.redirectUri()), Form.encode("https://evil.example/" + code));
        try (StoredEvents events = StoredEvents.of(admin, client.tenant())) {
            other.redeem(code);
            assertRefused(events, other, CODE, "code-of-other-client", code);
            assertThat(app.redeem(code).statusCode()).isEqualTo(200);
            events.forget();

            app.redeem(code);
            assertRefused(events, app, CODE, "code-invalid", code);

            app.redeem("eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.c2ln");
            assertRefused(events, app, CODE, "code-invalid", "eyJ");

            app.post(client.tenant(), "token", wrongVerifier);
            assertRefused(events, app, CODE, "pkce-failed", AuthorizationRequest.VERIFIER);

            app.post(client.tenant(), "token", wrongUri);
            assertRefused(events, app, CODE, "redirect-uri-differs", code);
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"A5", "E12", "T19"})
    void everyRefusedRefreshTokenLeavesItsReasonAndNoToken(TestApp client) {
        App app = new App(server, client);
        App other = new App(
                server,
                client.isPublic()
                        ? AuthorizationCodeIT.webAppOf(client.tenant())
                        : AuthorizationCodeIT.spaOf(client.tenant()));
        String token = app.signIn("openid").getString("refresh_token");
        try (StoredEvents events = StoredEvents.of(admin, client.tenant())) {
            other.refresh(token);
            assertRefused(events, other, REFRESH, "refresh-of-other-client", token);

            app.refresh("eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.c2ln");
            assertRefused(events, app, REFRESH, "refresh-invalid", "eyJ");

            app.revoke("eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.c2ln");
            assertRefused(events, app, REVOKE, "unsupported-token-type", "eyJ");

            app.post(client.tenant(), "revoke", "");
            assertRefused(events, app, REVOKE, "missing-parameter", token);

            Response revoked = app.revoke(token);
            assertThat(revoked.statusCode()).isEqualTo(200);
            events.forget();

            app.refresh(token);
            assertRefused(events, app, REFRESH, "session-ended", token);
        }
        assertThat(server.log()).doesNotContain("eyJhbGciOiJ", token);
    }

    private void assertRefused(StoredEvents events, App app, String type, String denial, String secret) {
        Map<String, Object> event = events.only();
        assertThat(event)
                .as(denial)
                .containsEntry("type", type)
                .containsEntry("clientId", app.client().id())
                .containsEntry("ipAddress", server.peerAddress());
        assertThat(StoredEvents.details(event))
                .containsEntry("tenant", app.client().tenant().tenantId())
                .containsEntry("denial", denial)
                .hasEntrySatisfying("reason", reason -> assertThat(reason).isNotBlank());
        assertThat(event.toString()).doesNotContain(secret, "eyJ");
    }
}
