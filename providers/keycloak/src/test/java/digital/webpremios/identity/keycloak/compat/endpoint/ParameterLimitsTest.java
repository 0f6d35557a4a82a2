package digital.webpremios.identity.keycloak.compat.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;
import org.keycloak.protocol.oidc.OIDCProviderConfig;

final class ParameterLimitsTest {

    private static final Set<String> TOKENS = Set.of("assertion");

    private final ParameterLimits limits = new ParameterLimits();
    private final OIDCProviderConfig config = new OIDCProviderConfig(new Config.SystemPropertiesScope("limits."));

    @Test
    void whatKeycloakAllowsIsAdmittedAndOneCharacterMoreIsNot() {
        for (int turn = 0; turn < 2; turn++) {
            assertThat(limits.admit(config, sent("scope", "a".repeat(4000)), TOKENS))
                    .isTrue();
            assertThat(limits.admit(config, sent("scope", "a".repeat(4001)), TOKENS))
                    .isFalse();
            assertThat(limits.admit(config, sent("login_hint", "a".repeat(255)), TOKENS))
                    .isTrue();
            assertThat(limits.admit(config, sent("login_hint", "a".repeat(256)), TOKENS))
                    .isFalse();
        }
    }

    @Test
    void aTokenMayBeLongerUnderTheSameName() {
        assertThat(limits.admit(config, sent("assertion", "a".repeat(4001)), Set.of()))
                .isFalse();
        assertThat(limits.admit(config, sent("assertion", "a".repeat(20_000)), TOKENS))
                .isTrue();
        assertThat(limits.admit(config, sent("assertion", "a".repeat(20_001)), TOKENS))
                .isFalse();
    }

    @Test
    void theValuesOfOneParameterCountTogetherAndOneThatIsTooLongCondemnsAll() {
        assertThat(limits.admit(config, Map.of("scope", List.of("a".repeat(4000), "b")), TOKENS))
                .isFalse();
        assertThat(limits.admit(config, Map.of("scope", List.of("a"), "resource", List.of("a".repeat(4001))), TOKENS))
                .isFalse();
        assertThat(limits.admit(config, Map.of(), TOKENS)).isTrue();
    }

    @Test
    void aNameThatIsTooLongToBeKeptIsLeftToKeycloak() {
        assertThat(limits.admit(config, sent("a".repeat(64), "b"), TOKENS)).isTrue();
        assertThat(limits.admit(config, sent("a".repeat(65), "b"), TOKENS)).isFalse();
    }

    private static Map<String, List<String>> sent(String name, String value) {
        return Map.of(name, List.of(value));
    }
}
