package digital.webpremios.identity.it.routing;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that disabled clients, realms and service accounts get no token until they are enabled again. */
@KeycloakTest
final class DisabledIT {

    private final KeycloakServer server;
    private final AdminApi admin;

    DisabledIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("T17")
    void aDisabledClientIsInvalidUntilItIsEnabledAgain(TestTenant tenant) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
        String form = Form.machine("webpremios.backoffice/all.read");
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, "webpremios.backoffice/all.read")) {
            Answers.assertGranted(endpoint.post(form, client));
            enableClient(tenant, client, false);

            Answers.assertRefused(endpoint.post(form, client), "invalid_client");
            Answers.assertRefused(endpoint.post("grant_type=refresh_token&refresh_token=x", client), "invalid_client");
            Answers.assertRefused(endpoint.post(form, TokenEndpoint.basic(client.id(), "wrong")), "invalid_client");

            enableClient(tenant, client, true);
            Answers.assertGranted(endpoint.post(form, client));
        }
    }

    @EachPartner
    @Contract("T17")
    void everyClientOfADisabledRealmIsInvalidUntilTheRealmIsEnabledAgain(TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        String form = Campaigns.form(client);
        Answers.assertGranted(endpoint.post(form, client));
        try {
            enableRealm(client.tenant(), false);

            Answers.assertRefused(endpoint.post(form, client), "invalid_client");
            Answers.assertRefused(endpoint.post("grant_type=authorization_code&code=x", client), "invalid_client");
            Answers.assertRefused(endpoint.post(form, TokenEndpoint.basic(client.id(), "wrong")), "invalid_client");
            Answers.assertRefused(endpoint.post(form, TokenEndpoint.basic("nobody", "x")), "invalid_client");
            assertOthersAreServed(client);
        } finally {
            enableRealm(client.tenant(), true);
        }
        Answers.assertGranted(endpoint.post(form, client));
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract({"T16", "T17"})
    void aClientWhoseServiceAccountIsDisabledIsNotEnabledForTheGrant(TestTenant tenant) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
        String form = Form.machine("webpremios.backoffice/all.read");
        try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, "webpremios.backoffice/all.read")) {
            enableServiceAccount(tenant, client, false);

            Answers.assertRefused(endpoint.post(form, client), "unauthorized_client");
            Answers.assertRefused(endpoint.post(form, TokenEndpoint.basic(client.id(), "wrong")), "invalid_client");

            enableServiceAccount(tenant, client, true);
            Answers.assertGranted(endpoint.post(form, client));
        }
    }

    private void assertOthersAreServed(TestClient disabled) {
        for (TestClient other : TestClient.values()) {
            if (other.tenant() != disabled.tenant() && other != TestClient.DEMO_READER) {
                Answers.assertGranted(TokenEndpoint.of(server, other).post(Campaigns.form(other), other));
            }
        }
    }

    private void enableClient(TestTenant tenant, TemporaryClient client, boolean enabled) {
        assertThat(admin.changeClient(tenant.realm(), client.id(), settings -> {
                            settings.put("enabled", enabled);
                            return settings;
                        })
                        .statusCode())
                .isEqualTo(204);
    }

    private void enableRealm(TestTenant tenant, boolean enabled) {
        assertThat(admin.changeRealm(tenant.realm(), realm -> {
                            realm.put("enabled", enabled);
                            return realm;
                        })
                        .statusCode())
                .isEqualTo(204);
    }

    private void enableServiceAccount(TestTenant tenant, TemporaryClient client, boolean enabled) {
        String path = "/" + tenant.realm() + "/clients/" + admin.idOf(tenant.realm(), client.id());
        Map<String, Object> user =
                admin.get(path + "/service-account-user").jsonPath().getMap("$");
        user.put("enabled", enabled);
        assertThat(admin.put("/" + tenant.realm() + "/users/" + user.get("id"), user)
                        .statusCode())
                .isEqualTo(204);
    }
}
