package digital.webpremios.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of client policies that cannot be used are refused when an administrator saves them. */
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
        "tenant-burst, 0",
        "failed-authentications-per-minute, 0",
        "failed-authentications-per-minute, -1",
        "failed-authentications-burst, 0",
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
    @CsvSource({"40455x", "0", "everybody", "''"})
    void aConditionThatNamesNoTenantIsRefused(String tenant) {
        Response refused = TenantPolicy.saveCondition(admin, TestTenant.DEMO, Map.of("tenants", List.of(tenant)));

        assertThat(refused.statusCode()).isEqualTo(400);
    }
}
