package digital.webpremios.identity.realmconfig.policy;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Limits;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Rate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the executors that are made from policies. */
final class ExecutorsTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void everyRuleHasItsExecutorAndTheCheapestAreAskedFirst() {
        assertThat(ids(PolicyText.GOOD))
                .containsExactly(
                        "webpremios-source-address",
                        "webpremios-rate-limit",
                        "confidential-client",
                        "secure-client-authenticator",
                        "webpremios-tenant-scopes",
                        "webpremios-token-lifetime",
                        "pkce-enforcer",
                        "webpremios-secret-expiry",
                        "webpremios-refresh-token-rotation",
                        "webpremios-token-reuse",
                        "reject-implicit-grant",
                        "reject-ropc-grant",
                        "full-scope-disabled",
                        "webpremios-app-client",
                        "secret-rotation",
                        "webpremios-secret-self-service");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source-addresses: [203.0.113.0/24, \"2001:db8::/32\"]     | webpremios-source-address",
                "client-type: confidential                                 | confidential-client",
                "client-authenticators: [client-jwt, client-secret]        | secure-client-authenticator",
                "scopes: [webpremios.campaigns/40455]                      | webpremios-tenant-scopes",
                "access-token-lifetime: {minimum: 5m, maximum: 1h}         | webpremios-token-lifetime",
                "pkce: required                                            | pkce-enforcer",
                "app-client-rules: required                                | webpremios-app-client",
                "grants: [client_credentials]                              | reject-ropc-grant",
                "secret-age: {maximum: 90d, overlap: 7d, notice: 14d}      | secret-rotation",
                "refresh-token-rotation: {grace-period: 10s}               | webpremios-refresh-token-rotation",
            })
    void aRuleThatIsSwitchedOffHasNoExecutor(String rule, String executor) {
        String off = PolicyText.GOOD.replace(rule, rule.replaceFirst(":.*", ": unrestricted"));

        assertThat(off).isNotEqualTo(PolicyText.GOOD);
        assertThat(ids(off)).doesNotContain(executor);
    }

    @Test
    void aTokenThatIsNeverGivenAgainHasNoExecutor() {
        assertThat(ids(PolicyText.GOOD.replace("token-reuse: 30s", "token-reuse: never")))
                .doesNotContain("webpremios-token-reuse");
    }

    @Test
    void withoutSelfServiceThereIsNoExecutorForIt() {
        assertThat(ids(PolicyText.GOOD.replace("secret-self-service: allowed", "secret-self-service: denied")))
                .doesNotContain("webpremios-secret-self-service");
    }

    @Test
    void anImplicitGrantThatIsAllowedIsNotRejected() {
        String implicit = PolicyText.GOOD.replace("[client_credentials]", "[client_credentials, implicit]");

        assertThat(ids(implicit)).doesNotContain("reject-implicit-grant").contains("reject-ropc-grant");
    }

    @Test
    void secretsThatNeverEndRotateAllTheSame() {
        String ageless = PolicyText.GOOD.replace(
                "{maximum: 90d, overlap: 7d, notice: 14d}",
                "{maximum: unrestricted, overlap: 7d, notice: unrestricted}");

        assertThat(ids(ageless)).contains("secret-rotation").doesNotContain("webpremios-secret-expiry");
    }

    @Test
    void limitsOfFailedAuthenticationsAreRenderedBesideNoOthers() {
        Limits limits = new Limits(Optional.empty(), Optional.empty(), Optional.of(new Rate("10", 20)));

        assertThat(RateLimitExecutor.of(limits).orElseThrow().configuration())
                .isEqualTo(Map.of(
                        "client-requests-per-second", "unrestricted",
                        "tenant-requests-per-second", "unrestricted",
                        "failed-authentications-per-minute", "10",
                        "failed-authentications-burst", 20));
    }

    @Test
    void withoutAnyLimitThereIsNoExecutor() {
        assertThat(RateLimitExecutor.of(new Limits(Optional.empty(), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    private List<String> ids(String text) {
        TenantPolicy policy = PolicyText.read(directory, text);
        return Stream.concat(Executors.ofTokens(policy).stream(), Executors.ofClientChanges(policy).stream())
                .map(Executor::id)
                .toList();
    }
}
