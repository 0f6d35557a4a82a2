package digital.webpremios.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KeycloakTest
final class KeyRotationIT {

    private static final String KEY = "key-of-the-rotation-test";

    private final KeycloakServer server;
    private final AdminApi admin;

    KeyRotationIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @AfterEach
    void removeTheKeys() {
        for (TestTenant tenant : TestTenant.values()) {
            List<String> ids = components(tenant).jsonPath().getList("findAll { it.name == '" + KEY + "' }.id");
            ids.forEach(id -> admin.delete("/" + tenant.realm() + "/components/" + id)
                    .then()
                    .statusCode(204));
        }
    }

    @Test
    @Contract({"E15", "I4"})
    void afterARotationTokensOfBothKeysVerifyAndTheOtherTenantsAreAsBefore() {
        for (TestTenant tenant : new TestTenant[] {TestTenant.DEMO, TestTenant.UAT}) {
            TestTenant other = tenant == TestTenant.DEMO ? TestTenant.UAT : TestTenant.DEMO;
            JWKSet othersBefore = Tokens.keys(server, other);
            JWKSet before = Tokens.keys(server, tenant);
            String old = Tokens.issue(server, tenant);

            addKey(tenant, Map.of("active", List.of("true"), "enabled", List.of("true")));

            JWKSet after = Tokens.keys(server, tenant);
            String fresh = Tokens.issue(server, tenant);
            assertThat(keyId(fresh)).isNotEqualTo(keyId(old));
            assertThat(after.getKeys()).hasSize(before.size() + 1).containsAll(before.getKeys());
            assertThat(Tokens.verifies(after, old)).isTrue();
            assertThat(Tokens.verifies(after, fresh)).isTrue();
            assertThat(Tokens.verifies(before, fresh)).isFalse();
            assertThat(Tokens.keys(server, other).getKeys()).isEqualTo(othersBefore.getKeys());
            assertThat(Tokens.verifies(othersBefore, Tokens.issue(server, other)))
                    .isTrue();
            assertThat(Tokens.verifies(othersBefore, fresh)).isFalse();
        }
    }

    @Test
    @Contract("E15")
    void aRetiredKeyIsStillPublishedButSignsNothing() {
        for (TestTenant tenant : new TestTenant[] {TestTenant.DEMO, TestTenant.UAT}) {
            JWKSet before = Tokens.keys(server, tenant);

            addKey(tenant, Map.of("active", List.of("false"), "enabled", List.of("true")));

            assertThat(Tokens.keys(server, tenant).size()).isEqualTo(before.size() + 1);
            assertThat(Tokens.verifies(before, Tokens.issue(server, tenant))).isTrue();
        }
    }

    @Test
    @Contract("E15")
    void aKeyThatIsSwitchedOffIsNotPublished() {
        for (TestTenant tenant : new TestTenant[] {TestTenant.DEMO, TestTenant.UAT}) {
            JWKSet before = Tokens.keys(server, tenant);

            addKey(tenant, Map.of("active", List.of("false"), "enabled", List.of("false")));

            assertThat(Tokens.keys(server, tenant).getKeys()).isEqualTo(before.getKeys());
        }
    }

    @Test
    @Contract("E15")
    void aKeyThatHasSignedSignsNoMoreAsSoonAsItIsRetiredSwitchedOffOrRemoved() {
        for (TestTenant tenant : new TestTenant[] {TestTenant.DEMO, TestTenant.UAT}) {
            String usual = keyId(Tokens.issue(server, tenant));
            addKey(tenant, Map.of("active", List.of("true"), "enabled", List.of("true")));
            String added = keyId(Tokens.issue(server, tenant));
            assertThat(added).isNotEqualTo(usual);

            change(tenant, Map.of("active", List.of("false")));
            assertThat(keyId(Tokens.issue(server, tenant))).isEqualTo(usual);
            change(tenant, Map.of("active", List.of("true")));
            assertThat(keyId(Tokens.issue(server, tenant))).isEqualTo(added);
            change(tenant, Map.of("enabled", List.of("false")));
            assertThat(keyId(Tokens.issue(server, tenant))).isEqualTo(usual);
            change(tenant, Map.of("enabled", List.of("true"), "priority", List.of("1")));
            assertThat(keyId(Tokens.issue(server, tenant))).isEqualTo(usual);
            change(tenant, Map.of("priority", List.of("1000")));
            assertThat(keyId(Tokens.issue(server, tenant))).isEqualTo(added);
            removeTheKeys();
            assertThat(keyId(Tokens.issue(server, tenant))).isEqualTo(usual);
        }
    }

    private void change(TestTenant tenant, Map<String, List<String>> state) {
        Map<String, Object> component = components(tenant).jsonPath().getMap("find { it.name == '" + KEY + "' }");
        Map<String, Object> config =
                new HashMap<>(components(tenant).jsonPath().getMap("find { it.name == '" + KEY + "' }.config"));
        config.putAll(state);
        Map<String, Object> changed = new HashMap<>(component);
        changed.put("config", config);
        admin.put("/" + tenant.realm() + "/components/" + component.get("id"), changed)
                .then()
                .statusCode(204);
    }

    private void addKey(TestTenant tenant, Map<String, List<String>> state) {
        Map<String, Object> config = new HashMap<>(state);
        config.put("priority", List.of("1000"));
        config.put("algorithm", List.of("RS256"));
        config.put("keySize", List.of("2048"));
        Map<String, Object> component = Map.of(
                "name",
                KEY,
                "providerId",
                "rsa-generated",
                "providerType",
                "org.keycloak.keys.KeyProvider",
                "config",
                config);
        admin.post("/" + tenant.realm() + "/components", component).then().statusCode(201);
    }

    private Response components(TestTenant tenant) {
        return admin.get("/" + tenant.realm() + "/components?type=org.keycloak.keys.KeyProvider");
    }

    private static String keyId(String token) {
        return Tokens.parse(token).getHeader().getKeyID();
    }
}
