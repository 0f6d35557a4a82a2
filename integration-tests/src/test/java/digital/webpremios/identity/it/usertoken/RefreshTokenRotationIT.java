package digital.webpremios.identity.it.usertoken;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.Pause;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the rotation of refresh tokens as on Cognito: the old token works for a grace period in seconds. */
@KeycloakTest
final class RefreshTokenRotationIT {

    private static final String EXECUTOR = "webpremios-refresh-token-rotation";

    private final KeycloakServer server;
    private final AdminApi admin;

    RefreshTokenRotationIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("A4")
    void withinTheGracePeriodTheOldTokenWorksAndSoDoAllThatCameOfIt(TestApp client) {
        App app = new App(server, client);
        try (TenantPolicy policy = rotation(client.tenant(), 60)) {
            assertThat(policy).isNotNull();
            String old = app.signIn("openid").getString("refresh_token");

            String first = refreshed(app.refresh(old));
            String second = refreshed(app.refresh(old));
            assertThat(second).isNotEqualTo(first).isNotEqualTo(old);

            refreshed(app.refresh(first));
            refreshed(app.refresh(second));
            refreshed(app.refresh(old));
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"A4", "A5"})
    void withoutAGracePeriodASecondUseEndsTheSignIn(TestApp client) {
        App app = new App(server, client);
        try (TenantPolicy policy = rotation(client.tenant(), 0);
                StoredEvents events = StoredEvents.of(admin, client.tenant())) {
            assertThat(policy).isNotNull();
            String old = app.signIn("openid").getString("refresh_token");
            String first = refreshed(app.refresh(old));

            assertRefused(app.refresh(old));
            assertThat(StoredEvents.details(events.ofType("REFRESH_TOKEN_ERROR").get(0)))
                    .containsEntry("denial", "refresh-reused")
                    .containsEntry("tenant", client.tenant().tenantId());
            assertRefused(app.refresh(first));
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract({"A4", "A5"})
    void afterTheGracePeriodTheOldTokenIsRefusedAndTheNewOneIsNot(TestApp client) {
        App app = new App(server, client);
        try (TenantPolicy policy = rotation(client.tenant(), 1)) {
            assertThat(policy).isNotNull();
            String old = app.signIn("openid").getString("refresh_token");
            String first = refreshed(app.refresh(old));
            Pause.seconds(3);

            String next = refreshed(app.refresh(first));
            assertRefused(app.refresh(old));
            assertRefused(app.refresh(next));
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    void keycloaksOwnEndpointRefusesASecondUseToo(TestApp client) {
        App app = new App(server, client);
        try (TenantPolicy policy = rotation(client.tenant(), 0)) {
            assertThat(policy).isNotNull();
            String old = app.signIn("openid").getString("refresh_token");

            assertThat(natively(client, old).statusCode()).isEqualTo(200);

            Response again = natively(client, old);
            assertThat(again.statusCode()).isEqualTo(400);
            assertThat(again.jsonPath().getString("error")).isEqualTo("invalid_grant");
            assertThat(again.asString()).doesNotContain(old);
            // nor does the hosted domain take what was used there
            assertRefused(app.refresh(old));
        }
    }

    @ParameterizedTest
    @EnumSource(TestApp.class)
    @Contract("I4")
    void anotherTenantsTokensAreNotRotated(TestApp client) {
        TestApp other = Arrays.stream(TestApp.values())
                .filter(app -> app.tenant() != client.tenant())
                .findFirst()
                .orElseThrow();
        App there = new App(server, other);
        try (TenantPolicy policy = rotation(client.tenant(), 0)) {
            assertThat(policy).isNotNull();
            String token = there.signIn("openid").getString("refresh_token");

            for (int i = 0; i < 3; i++) {
                Response answer = there.refresh(token);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.jsonPath().getString("refresh_token")).isNull();
            }
        }
    }

    private Response natively(TestApp client, String refreshToken) {
        String form = Form.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", client.id());
        return TokenEndpoint.ofKeycloak(
                        server.url(client.tenant()), client.tenant().realm())
                .post(client.secret()
                        .map(secret -> form + "&" + Form.of("client_secret", secret))
                        .orElse(form));
    }

    private TenantPolicy rotation(TestTenant tenant, int graceSeconds) {
        return TenantPolicy.apply(admin, tenant, EXECUTOR, Map.of("grace-seconds", graceSeconds));
    }

    private static String refreshed(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getString("refresh_token");
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.asString()).isEqualTo("{\"error\":\"invalid_grant\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
    }
}
