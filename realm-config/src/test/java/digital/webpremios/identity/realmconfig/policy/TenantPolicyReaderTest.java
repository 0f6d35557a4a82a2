package digital.webpremios.identity.realmconfig.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Lifetime;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Rate;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.SecretAge;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the reading of policies and the messages about invalid ones. */
final class TenantPolicyReaderTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void everyRuleIsRead() {
        TenantPolicy policy = PolicyText.read(directory, PolicyText.GOOD);

        assertThat(policy.grants()).hasValue(Set.of(Grant.CLIENT_CREDENTIALS));
        assertThat(policy.accessTokenLifetime()).hasValue(new Lifetime(300, 3600));
        assertThat(policy.limits().client()).hasValue(new Rate("2.5", 5));
        assertThat(policy.limits().failedAuthentications()).hasValue(new Rate("10", 20));
        assertThat(policy.secretAge())
                .hasValue(new SecretAge(Optional.of(7_776_000L), 604_800, Optional.of(1_209_600L)));
        assertThat(policy.pkceRequired()).isTrue();
        assertThat(policy.tokenReuse()).hasValue(30L);
        assertThat(policy.secretSelfService()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"  token-reuse: never\n", ""})
    void whereNothingElseIsWrittenNoTokenIsGivenAgain(String rule) {
        String never = PolicyText.GOOD.replace("  token-reuse: 30s\n", rule);

        assertThat(PolicyText.read(directory, never).tokenReuse()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"  secret-self-service: denied\n", ""})
    void whereNothingElseIsWrittenOnlyAdministratorsChangeSecrets(String rule) {
        String denied = PolicyText.GOOD.replace("  secret-self-service: allowed\n", rule);

        assertThat(PolicyText.read(directory, denied).secretSelfService()).isFalse();
    }

    @Test
    void everyRuleCanBeSwitchedOffInWriting() {
        TenantPolicy policy = PolicyText.read(directory, PolicyText.OPEN);

        assertThat(Executors.ofTokens(policy)).isEmpty();
        assertThat(Executors.ofClientChanges(policy)).isEmpty();
    }

    static Stream<String> rules() {
        return PolicyText.GOOD
                .lines()
                .dropWhile(line -> !line.equals("policy:"))
                .skip(1)
                .filter(line -> !line.endsWith(":"))
                .map(line -> line.strip().replaceFirst(":.*", ""))
                .filter(rule -> !rule.equals("token-reuse") && !rule.equals("secret-self-service"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleThatIsLeftOutIsAnErrorThatNamesFileAndRule(String rule) {
        String without = PolicyText.GOOD
                .lines()
                .filter(line -> !line.startsWith("  ") || !line.strip().startsWith(rule + ":"))
                .collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> PolicyText.read(directory, without))
                .hasMessageContaining("house.yaml:")
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"realm", "tenant-id", "host", "display-name", "scopes", "clients", "policy"})
    void aFileThatLacksWhatEveryTenantHasIsAnError(String key) {
        String without = PolicyText.GOOD.replaceFirst("(?m)^" + key + ":", "other:");

        assertThatThrownBy(() -> PolicyText.read(directory, without)).hasMessageContaining("house.yaml:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tenant-id: 40455                     | tenant-id: 040455                      | tenant-id",
                "tenant-id: 40455                     | tenant-id: 40x                         | tenant-id",
                "realm: house                         | realm: ../house                        | realm",
                "  scopes: [webpremios.campaigns/40455] |   scopes: [openid]                     | policy.scopes",
                "  scopes: [webpremios.campaigns/40455] |   scopes: []                           | policy.scopes",
                "  scopes: [webpremios.campaigns/40455] |   scopes: [a/b, a/b]                   | policy.scopes",
                "  scopes: [webpremios.campaigns/40455] |   scopes: a/b                          | policy.scopes",
                "  scopes: [webpremios.campaigns/40455] |   scopes:                              | policy.scopes",
                "  grants: [client_credentials]         |   grants: [password]                             | policy.grants",
                "  grants: [client_credentials]         |   grants: [[client_credentials]]                 | policy.grants",
                "minimum: 5m                          | minimum: 4m                            | minimum",
                "minimum: 5m                          | minimum: 300                           | minimum",
                "minimum: 5m                          | minimum: 2h                            | maximum",
                "maximum: 1h                          | maximum: 25h                           | maximum",
                "client-type: confidential            | client-type: public                    | policy.client-type",
                "[client-jwt, client-secret]          | [none]                                 | client-authenticators",
                "pkce: required                       | pkce: true                             | policy.pkce",
                "app-client-rules: required           | app-client-rules: Unrestricted         | app-client-rules",
                "203.0.113.0/24                       | 203.0.113.7/24                         | source-addresses",
                "203.0.113.0/24                       | partner.example                        | source-addresses",
                "requests-per-second: 2.5             | requests-per-second: -1                | requests-per-second",
                "requests-per-second: 2.5             | requests-per-second: 1e3               | requests-per-second",
                "requests-per-second: 2.5             | requests-per-second: 0                 | limits.client",
                "burst: 5                             | burst: 0                               | limits.client",
                "burst: 5                             | burst: 1.5                             | burst",
                "burst: 200                           | burst: 1000001                         | limits.tenant",
                "per-minute: 10                       | per-minute: 1000001                    | 0.06 to 1000000",
                "per-minute: 10                       | per-minute: 0.01                       | failed-authentications",
                "per-minute: 10                       | per-second: 10                         | per-second",
                "maximum: 90d                         | maximum: 3651d                         | secret-age.maximum",
                "overlap: 7d                          | overlap: 91d                           | secret-age.overlap",
                "overlap: 7d                          | overlap: unrestricted                  | secret-age.overlap",
                "notice: 14d                          | notice: 91d                            | secret-age.notice",
                "notice: 14d                          | notice: 0s                             | secret-age.notice",
                "notice: 14d                          | notice: 14d, notise: 14d               | notise",
                "grace-period: 10s                    | grace-period: 61s                      | refresh-token-rotation",
                "grace-period: 10s                    | grace: 10s                             | refresh-token-rotation",
                "token-reuse: 30s                     | token-reuse: 10m                       | 1s to 5m",
                "token-reuse: 30s                     | token-reuse: 0s                        | policy.token-reuse",
                "token-reuse: 30s                     | token-reuse: -1s                       | 1s to 5m",
                "secret-self-service: allowed         | secret-self-service: true              | 'denied'",
                "secret-self-service: allowed         | secret-self-service: unrestricted      | 'denied'",
                "token-reuse: 30s                     | token-reuse: always                    | 'never'",
                "pkce: required                       | pkce: required\\n  pkce: required      | twice",
                "pkce: required                       | pkce: required\\n  pkse: required      | policy.pkse",
                "pkce: required                       | pkce: [required                        | no YAML",
            })
    void aRuleThatCannotBeUsedIsAnErrorThatNamesFileLineAndRule(String good, String bad, String named) {
        String spoilt = PolicyText.GOOD.replace(good, bad == null ? "" : bad.replace("\\n", "\n"));

        assertThat(spoilt).isNotEqualTo(PolicyText.GOOD);
        assertThatThrownBy(() -> PolicyText.read(directory, spoilt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("house.yaml")
                .hasMessageContaining(named)
                .hasMessageNotContaining("\n");
    }

    @Test
    void anErrorNamesTheLine() {
        String spoilt = PolicyText.GOOD.replace("pkce: required", "pkce: perhaps");
        int line = Arrays.asList(spoilt.split("\n", -1)).indexOf("  pkce: perhaps") + 1;

        assertThatThrownBy(() -> PolicyText.read(directory, spoilt))
                .hasMessageContaining(
                        "house.yaml:" + line + ":9: policy.pkce is 'perhaps'; expected one of required, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "[]", "policy", "a: 1\n---\nb: 2\n", "&a {realm: *a}"})
    void aFileThatIsNoTenantIsAnErrorThatNamesIt(String text) {
        assertThatThrownBy(() -> PolicyText.read(directory, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("house.yaml");
    }
}
