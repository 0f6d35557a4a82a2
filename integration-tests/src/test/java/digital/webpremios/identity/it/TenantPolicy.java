package digital.webpremios.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** One client policy with one executor, for the time of a test: in the admin API's form, as the admin console saves it. */
final class TenantPolicy implements AutoCloseable {

    private static final String NAME = "policy-of-a-test";

    private final AdminApi admin;
    private final TestTenant tenant;

    private TenantPolicy(AdminApi admin, TestTenant tenant) {
        this.admin = admin;
        this.tenant = tenant;
    }

    /** Applies the executor to the clients of every tenant in the realm. */
    static TenantPolicy apply(AdminApi admin, TestTenant tenant, String executor, Map<String, ?> configuration) {
        return apply(admin, tenant, executor, configuration, Map.of("tenants", List.of("any")));
    }

    static TenantPolicy apply(
            AdminApi admin,
            TestTenant tenant,
            String executor,
            Map<String, ?> configuration,
            Map<String, ?> condition) {
        TenantPolicy policy = new TenantPolicy(admin, tenant);
        assertThat(saveProfile(admin, tenant, executor, configuration).statusCode())
                .isEqualTo(204);
        assertThat(saveCondition(admin, tenant, condition).statusCode()).isEqualTo(204);
        return policy;
    }

    static Response saveProfile(AdminApi admin, TestTenant tenant, String executor, Map<String, ?> configuration) {
        Map<String, ?> profile = Map.of(
                "name", NAME, "executors", List.of(Map.of("executor", executor, "configuration", configuration)));
        return admin.put(path(tenant, "profiles"), Map.of("profiles", List.of(profile)));
    }

    static Response saveCondition(AdminApi admin, TestTenant tenant, Map<String, ?> condition) {
        Map<String, ?> policy = Map.of(
                "name",
                NAME,
                "enabled",
                true,
                "conditions",
                List.of(Map.of("condition", "webpremios-tenant", "configuration", condition)),
                "profiles",
                List.of(NAME));
        return admin.put(path(tenant, "policies"), Map.of("policies", List.of(policy)));
    }

    @Override
    public void close() {
        admin.put(path(tenant, "policies"), Map.of("policies", List.of()));
        admin.put(path(tenant, "profiles"), Map.of("profiles", List.of()));
    }

    private static String path(TestTenant tenant, String what) {
        return "/" + tenant.realm() + "/client-policies/" + what;
    }
}
