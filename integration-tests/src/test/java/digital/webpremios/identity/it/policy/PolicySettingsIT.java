package digital.webpremios.identity.it.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that unusable settings of client policies are refused when an administrator saves them. */
@KeycloakTest
final class PolicySettingsIT {

    private final AdminApi admin;

    PolicySettingsIT(AdminApi admin) {
        this.admin = admin;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "webpremios-token-lifetime | minimum-seconds            | 0              | minimum-seconds",
                "webpremios-token-lifetime | maximum-seconds            | 86401          | maximum-seconds",
                "webpremios-token-lifetime | maximum-seconds            | 200            | minimum",
                "webpremios-rate-limit     | client-requests-per-second | -1             | client-requests-per-second",
                "webpremios-rate-limit     | client-requests-per-second | fast           | client-requests-per-second",
                "webpremios-rate-limit     | client-burst               | 0              | client-requests-per-second",
                // the console has a text box for a number
                "webpremios-token-lifetime | minimum-seconds            | five           | minimum-seconds is 'five'",
                "webpremios-token-lifetime | maximum-seconds            | 600.5          | maximum-seconds is '600.5'",
                "webpremios-token-lifetime | maximum-seconds            | 99999999999    | maximum-seconds is '99999999999'",
                "webpremios-token-lifetime | maximum-seconds            | ''             | maximum-seconds is ''",
                // a mistyped name would switch the rule off
                "webpremios-token-lifetime | maximum-second             | 600            | maximum-second is no setting",
                "webpremios-refresh-token-rotation | grace-seconds      | 61             | grace-seconds is '61'",
                "webpremios-refresh-token-rotation | grace-seconds      | -1             | grace-seconds is '-1'",
                "webpremios-token-reuse    | window-seconds             | 0              | window-seconds is '0'",
                "webpremios-token-reuse    | window-seconds             | 301            | window-seconds is '301'",
                "webpremios-token-reuse    | window-seconds             | -1             | expected 1 to 300",
                "webpremios-token-reuse    | window-seconds             | 10m            | window-seconds is '10m'",
                "webpremios-token-reuse    | window                     | 30             | window is no setting",
                "webpremios-app-client     | scopes                     | 50             | scopes is no setting",
            })
    void aSettingThatCannotBeUsedIsRefusedWhenSavedWithFieldAndReason(
            String executor, String field, String value, String named) {
        Response refused = TenantPolicy.saveProfile(admin, TestTenant.DEMO, executor, Map.of(field, value));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains(executor, named, "expected");
    }

    @ParameterizedTest
    @CsvSource({
        "tenant-requests-per-second, fast",
        "failed-authentications-per-minute, 0",
        "failed-authentications-per-minute, -1",
    })
    void oneLimitOfThreeThatCannotBeUsedIsRefusedByItsName(String field, String value) {
        Map<String, Object> limits = new HashMap<>(Map.of(
                "client-requests-per-second", "1",
                "tenant-requests-per-second", "1",
                "failed-authentications-per-minute", "1"));
        limits.put(field, value);

        Response refused = TenantPolicy.saveProfile(admin, TestTenant.DEMO, "webpremios-rate-limit", limits);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("webpremios-rate-limit", field + " is '" + value + "'", "expected");
    }

    @ParameterizedTest
    @CsvSource({
        "webpremios-source-address, allowed-addresses, 203.0.113.7/24",
        "webpremios-source-address, allowed-addresses, 203.0.113.0/33",
        "webpremios-source-address, allowed-addresses, partner.example",
        "webpremios-tenant-scopes,  allowed-scopes,    read",
        "webpremios-tenant-scopes,  allowed-scopes,    'a b/c'",
    })
    void aListWithAValueThatCannotBeUsedIsRefusedToo(String executor, String field, String value) {
        Response refused = TenantPolicy.saveProfile(admin, TestTenant.DEMO, executor, Map.of(field, List.of(value)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains(executor, field, value, "expected");
    }

    @ParameterizedTest
    @CsvSource({"maximum-burst, 5", "client-burst, 1.5", "tenant-burst, 1000001", "failed-authentications-burst, 0"})
    void aBurstThatCannotBeUsedIsRefusedByItsName(String field, String value) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "client-requests-per-second", "5",
                "tenant-requests-per-second", "50",
                "failed-authentications-per-minute", "6"));
        settings.put(field, value);

        Response refused = TenantPolicy.saveProfile(admin, TestTenant.DEMO, "webpremios-rate-limit", settings);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("webpremios-rate-limit", field, "expected");
    }

    @ParameterizedTest
    @CsvSource({"40455x", "0", "everybody", "''"})
    void aConditionThatNamesNoTenantIsRefusedWithFieldAndReason(String tenant) {
        Response refused = TenantPolicy.saveCondition(admin, TestTenant.DEMO, Map.of("tenants", List.of(tenant)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("webpremios-tenant", "tenants is '" + tenant + "'", "expected");
    }

    @ParameterizedTest
    @CsvSource({"DEMO, 70750, 40455", "UAT, 40455, 70750", "DEMO, 404550, 40455"})
    void aConditionThatNamesATenantThatTheRealmDoesNotKnowIsRefused(TestTenant realm, String tenant, String own) {
        Response refused = TenantPolicy.saveCondition(admin, realm, Map.of("tenants", List.of(own, tenant)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("webpremios-tenant", "tenants is '" + tenant + "'", "expected the realm's own tenant " + own);
    }

    @ParameterizedTest
    @MethodSource
    void aConditionThatCannotBeReadIsRefusedWithTheReason(Map<String, ?> settings, String named) {
        Response refused = TenantPolicy.saveCondition(admin, TestTenant.DEMO, settings);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("webpremios-tenant", named, "expected");
    }

    static List<Arguments> aConditionThatCannotBeReadIsRefusedWithTheReason() {
        return List.of(
                arguments(Map.of(), "tenants is nothing"),
                arguments(Map.of("tenant", List.of("any")), "tenant is no setting"),
                arguments(Map.of("tenants", List.of("any"), "is-negative-logic", "perhaps"), "is-negative-logic"),
                arguments(Map.of("tenants", Map.of("id", "40455")), "tenants"));
    }
}
