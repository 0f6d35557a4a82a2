package digital.webpremios.identity.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The executor webpremios-app-client: a client that Cognito would not allow is not saved, not even in part. */
@KeycloakTest
final class AppClientPolicyIT {

    private static final String APP = "app-of-a-test";

    private final AdminApi admin;

    AppClientPolicyIT(AdminApi admin) {
        this.admin = admin;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tenant-demo | https://app.example/*     | wildcard",
                "tenant-demo | http://app.example/in     | https",
                "tenant-uat  | https://app.example/in#x  | fragment",
            })
    void aClientThatIsNoAppClientIsNeitherCreatedNorMadeOfAGoodOne(String realm, String uri, String named) {
        TestTenant tenant = realm.equals(TestTenant.DEMO.realm()) ? TestTenant.DEMO : TestTenant.UAT;
        String clients = "/" + realm + "/clients";
        try (TenantPolicy policy = TenantPolicy.apply(admin, tenant, "webpremios-app-client", Map.of())) {
            assertThat(policy).isNotNull();
            Response refused = admin.post(clients, client(uri));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.asString()).contains(named);
            assertThat(stored(clients)).isEmpty();

            assertThat(admin.post(clients, client("https://app.example/in")).statusCode())
                    .isEqualTo(201);
            Response changed = admin.changeClient(realm, APP, good -> {
                Map<String, Object> bad = new HashMap<>(good);
                bad.put("redirectUris", List.of(uri));
                return bad;
            });
            assertThat(changed.statusCode()).isEqualTo(400);
            assertThat(changed.asString()).contains(named);
            assertThat(admin.get(clients + "?clientId=" + APP).jsonPath().getList("[0].redirectUris"))
                    .isEqualTo(List.of("https://app.example/in"));
        } finally {
            stored(clients).forEach(id -> admin.delete(clients + "/" + id));
        }
    }

    private List<String> stored(String clients) {
        return admin.get(clients + "?clientId=" + APP).jsonPath().getList("id");
    }

    private static Map<String, ?> client(String redirectUri) {
        return Map.of("clientId", APP, "redirectUris", List.of(redirectUri), "optionalClientScopes", List.of());
    }
}
