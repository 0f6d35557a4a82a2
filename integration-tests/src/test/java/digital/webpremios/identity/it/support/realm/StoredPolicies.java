package digital.webpremios.identity.it.support.realm;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The client profiles and policies of a realm. Changes are undone when this is closed. */
public final class StoredPolicies implements AutoCloseable {

    private static final String PROFILES = "profiles";
    private static final String POLICIES = "policies";

    private final AdminApi admin;
    private final String path;
    private final List<Map<String, ?>> profiles;
    private final List<Map<String, ?>> policies;

    private StoredPolicies(AdminApi admin, String realm) {
        this.admin = admin;
        this.path = "/" + realm + "/client-policies/";
        this.profiles = read(PROFILES);
        this.policies = read(POLICIES);
    }

    public static StoredPolicies of(AdminApi admin, TestTenant tenant) {
        return new StoredPolicies(admin, tenant.realm());
    }

    /** Removes all policies, for tests of rules that hold without any. */
    public static StoredPolicies without(AdminApi admin, String realm) {
        StoredPolicies stored = new StoredPolicies(admin, realm);
        stored.save(POLICIES, List.of()).then().statusCode(204);
        return stored;
    }

    /** Adds a profile to those that are stored. */
    public Response addProfile(Map<String, ?> profile) {
        return save(PROFILES, beside(profiles, profile));
    }

    /** Adds a policy to those that are stored. */
    public Response addPolicy(Map<String, ?> policy) {
        return save(POLICIES, beside(policies, policy));
    }

    /** Replaces everything that is stored with one profile and one policy. */
    public void replace(Map<String, ?> profile, Map<String, ?> policy) {
        save(POLICIES, List.of()).then().statusCode(204);
        save(PROFILES, List.of(profile)).then().statusCode(204);
        save(POLICIES, List.of(policy)).then().statusCode(204);
    }

    @Override
    public void close() {
        // a policy needs its profiles as long as it exists
        assertThat(save(POLICIES, List.of()).statusCode()).isEqualTo(204);
        assertThat(save(PROFILES, profiles).statusCode()).isEqualTo(204);
        assertThat(save(POLICIES, policies).statusCode()).isEqualTo(204);
    }

    private List<Map<String, ?>> read(String kind) {
        return admin.get(path + kind)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList(kind);
    }

    private Response save(String kind, List<?> all) {
        return admin.put(path + kind, Map.of(kind, all));
    }

    private static List<Map<String, ?>> beside(List<Map<String, ?>> stored, Map<String, ?> added) {
        List<Map<String, ?>> all = new ArrayList<>(stored);
        all.add(added);
        return all;
    }
}
