package digital.webpremios.identity.it.support.realm;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** A client policy that is added to the shipped ones during a test, in the form in which the admin console saves it. */
public final class TenantPolicy implements AutoCloseable {

    private static final String NAME = "policy-of-a-test";

    private final StoredPolicies stored;

    private TenantPolicy(StoredPolicies stored) {
        this.stored = stored;
    }

    /** Applies the executor to the clients of every tenant in the realm. */
    public static TenantPolicy apply(AdminApi admin, TestTenant tenant, String executor, Map<String, ?> configuration) {
        return apply(admin, tenant, executor, configuration, Map.of("tenants", List.of("any")));
    }

    public static TenantPolicy apply(
            AdminApi admin,
            TestTenant tenant,
            String executor,
            Map<String, ?> configuration,
            Map<String, ?> condition) {
        return apply(admin, tenant, List.of(executor(executor, configuration)), condition);
    }

    /** Applies several executors, and removes everything that is shipped. */
    public static TenantPolicy alone(AdminApi admin, TestTenant tenant, List<Map<String, ?>> executors) {
        StoredPolicies stored = StoredPolicies.of(admin, tenant);
        stored.replace(Map.of("name", NAME, "executors", executors), policy(Map.of("tenants", List.of("any"))));
        return new TenantPolicy(stored);
    }

    /** Applies several executors, in their order. */
    public static TenantPolicy apply(
            AdminApi admin, TestTenant tenant, List<Map<String, ?>> executors, Map<String, ?> condition) {
        StoredPolicies stored = StoredPolicies.of(admin, tenant);
        Response profile = stored.addProfile(Map.of("name", NAME, "executors", executors));
        assertThat(profile.statusCode()).as(profile.asString()).isEqualTo(204);
        Response policy = stored.addPolicy(policy(condition));
        assertThat(policy.statusCode()).as(policy.asString()).isEqualTo(204);
        return new TenantPolicy(stored);
    }

    public static Map<String, ?> executor(String id, Map<String, ?> configuration) {
        return Map.of("executor", id, "configuration", configuration);
    }

    /** Saves a profile that the server refuses. */
    public static Response saveProfile(
            AdminApi admin, TestTenant tenant, String executor, Map<String, ?> configuration) {
        try (StoredPolicies stored = StoredPolicies.of(admin, tenant)) {
            return stored.addProfile(Map.of("name", NAME, "executors", List.of(executor(executor, configuration))));
        }
    }

    /** Saves a policy that the server refuses. */
    public static Response saveCondition(AdminApi admin, TestTenant tenant, Map<String, ?> condition) {
        try (StoredPolicies stored = StoredPolicies.of(admin, tenant)) {
            stored.addProfile(Map.of("name", NAME, "executors", List.of()));
            return stored.addPolicy(policy(condition));
        }
    }

    private static Map<String, ?> policy(Map<String, ?> condition) {
        return Map.of(
                "name",
                NAME,
                "enabled",
                true,
                "conditions",
                List.of(Map.of("condition", "webpremios-tenant", "configuration", condition)),
                "profiles",
                List.of(NAME));
    }

    @Override
    public void close() {
        stored.close();
    }
}
