package digital.webpremios.identity.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the client policies of the shipped realm files after their import. */
@KeycloakTest
final class ShippedPoliciesIT {

    private final KeycloakServer server;
    private final AdminApi admin;

    ShippedPoliciesIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    void everyTenantHasItsThreePolicies(TestTenant tenant) {
        String name = "tenant-" + tenant.tenantId();

        assertThat(admin.get("/" + tenant.realm() + "/client-policies/policies")
                        .jsonPath()
                        .getList("policies.name"))
                .isEqualTo(List.of(name, name + "-client-changes", name + "-other-grants"));
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    void aGrantThatTheTenantDoesNotAllowIsRejectedThoughTheClientHasIt(TestTenant tenant) {
        try (TemporaryClient client =
                TemporaryClient.create(admin, tenant.realm(), Map.of("directAccessGrantsEnabled", true))) {
            Response answer = TokenEndpoint.ofKeycloak(server.administration(), tenant.realm())
                    .post(
                            Form.of("grant_type", "password", "username", "somebody", "password", "something"),
                            TokenEndpoint.encodedBasic(client.id(), TemporaryClient.SECRET));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.jsonPath().getString("error_description")).isEqualTo("Request not allowed");
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    void aClientIsSavedWithoutWhatTheTenantDoesNotAllow(TestTenant tenant) {
        String clients = "/" + tenant.realm() + "/clients";
        Map<String, ?> wanted =
                Map.of("clientId", "wants-more", "directAccessGrantsEnabled", true, "fullScopeAllowed", true);
        try {
            assertThat(admin.post(clients, wanted).statusCode()).isEqualTo(201);
            Map<String, Object> stored =
                    admin.get(clients + "?clientId=wants-more").jsonPath().getMap("[0]");
            assertThat(stored)
                    .containsEntry("directAccessGrantsEnabled", false)
                    .containsEntry("fullScopeAllowed", false);
        } finally {
            admin.delete(clients + "/" + admin.idOf(tenant.realm(), "wants-more"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    void aClientThatIsNoAppClientOrHasAForeignScopeIsNotSaved(TestTenant tenant) {
        String clients = "/" + tenant.realm() + "/clients";

        for (Map<String, ?> bad : List.<Map<String, ?>>of(
                Map.of("clientId", "bad", "redirectUris", List.of("https://app.example/*")),
                Map.of("clientId", "bad", "clientAuthenticatorType", "client-jwt"),
                Map.of("clientId", "bad", "attributes", Map.of("access.token.lifespan", "60")),
                Map.of("clientId", "bad", "optionalClientScopes", List.of("another-server/read")))) {
            assertThat(admin.post(clients, bad).statusCode()).as(bad.toString()).isEqualTo(400);
        }
        assertThat(admin.get(clients + "?clientId=bad").jsonPath().getList("$")).isEmpty();
    }
}
