package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.TemporaryKey;
import digital.webpremios.identity.it.support.token.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the rotation of a tenant's signing key: new, retired, disabled and removed keys. */
@KeycloakTest
final class KeyRotationIT {

    private static final List<TestTenant> TENANTS = List.of(TestTenant.DEMO, TestTenant.UAT);

    private final KeycloakServer server;
    private final AdminApi admin;

    KeyRotationIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    @Contract({"E15", "I4"})
    void afterARotationTokensOfBothKeysVerifyAndTheOtherTenantsAreAsBefore() {
        for (TestTenant tenant : TENANTS) {
            TestTenant other = tenant == TestTenant.DEMO ? TestTenant.UAT : TestTenant.DEMO;
            JWKSet othersBefore = Tokens.keys(server, other);
            JWKSet before = Tokens.keys(server, tenant);
            String old = Tokens.issue(server, tenant);

            try (TemporaryKey key = TemporaryKey.active(admin, tenant)) {
                assertThat(key).isNotNull();
                JWKSet after = Tokens.keys(server, tenant);
                String fresh = Tokens.issue(server, tenant);
                assertThat(Tokens.keyId(fresh)).isNotEqualTo(Tokens.keyId(old));
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
    }

    @Test
    @Contract("E15")
    void aRetiredKeyIsStillPublishedButSignsNothing() {
        for (TestTenant tenant : TENANTS) {
            JWKSet before = Tokens.keys(server, tenant);

            try (TemporaryKey key = TemporaryKey.passive(admin, tenant)) {
                assertThat(key).isNotNull();
                assertThat(Tokens.keys(server, tenant).size()).isEqualTo(before.size() + 1);
                assertThat(Tokens.verifies(before, Tokens.issue(server, tenant)))
                        .isTrue();
            }
        }
    }

    @Test
    @Contract("E15")
    void aKeyThatIsSwitchedOffIsNotPublished() {
        for (TestTenant tenant : TENANTS) {
            JWKSet before = Tokens.keys(server, tenant);

            try (TemporaryKey key = TemporaryKey.off(admin, tenant)) {
                assertThat(key).isNotNull();
                assertThat(Tokens.keys(server, tenant).getKeys()).isEqualTo(before.getKeys());
            }
        }
    }

    @Test
    @Contract("E15")
    void aKeyThatHasSignedSignsNoMoreAsSoonAsItIsRetiredSwitchedOffOrRemoved() {
        for (TestTenant tenant : TENANTS) {
            String usual = signingKey(tenant);
            try (TemporaryKey key = TemporaryKey.active(admin, tenant)) {
                String added = signingKey(tenant);
                assertThat(added).isNotEqualTo(usual);

                key.save("active", "false");
                assertThat(signingKey(tenant)).isEqualTo(usual);
                key.save("active", "true");
                assertThat(signingKey(tenant)).isEqualTo(added);
                key.save("enabled", "false");
                assertThat(signingKey(tenant)).isEqualTo(usual);
                key.save("enabled", "true");
                key.save("priority", "1");
                assertThat(signingKey(tenant)).isEqualTo(usual);
                key.save("priority", "1000");
                assertThat(signingKey(tenant)).isEqualTo(added);
            }
            assertThat(signingKey(tenant)).isEqualTo(usual);
        }
    }

    private String signingKey(TestTenant tenant) {
        return Tokens.keyId(Tokens.issue(server, tenant));
    }
}
