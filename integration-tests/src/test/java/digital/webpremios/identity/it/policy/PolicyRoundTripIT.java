package digital.webpremios.identity.it.policy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A realm with all our executors and conditions has the same client policies after an export and an import. */
@KeycloakTest
final class PolicyRoundTripIT {

    private static final String COPY = "copy-of-a-tenant";
    private static final List<Map<String, ?>> EXECUTORS = List.of(
            TenantPolicy.executor(
                    "webpremios-source-address", Map.of("allowed-addresses", List.of("127.0.0.0/8", "2001:db8::/32"))),
            TenantPolicy.executor(
                    "webpremios-rate-limit",
                    Map.of(
                            "client-requests-per-second",
                            "2.5",
                            "client-burst",
                            7,
                            "tenant-requests-per-second",
                            "unrestricted",
                            "failed-authentications-per-minute",
                            "0.5",
                            "failed-authentications-burst",
                            3)),
            TenantPolicy.executor("webpremios-tenant-scopes", Map.of("allowed-scopes", List.of("a/b", "c.d/e"))),
            TenantPolicy.executor("webpremios-token-lifetime", Map.of("minimum-seconds", 301, "maximum-seconds", 3601)),
            TenantPolicy.executor("webpremios-app-client", Map.of()),
            TenantPolicy.executor("webpremios-refresh-token-rotation", Map.of("grace-seconds", 17)),
            TenantPolicy.executor("webpremios-token-reuse", Map.of("window-seconds", 41)),
            TenantPolicy.executor("webpremios-secret-self-service", Map.of()),
            TenantPolicy.executor(
                    "webpremios-secret-expiry",
                    Map.of("maximum-age-seconds", "unrestricted", "notice-seconds", "3600")));

    private final KeycloakServer server;
    private final AdminApi admin;

    PolicyRoundTripIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    void exportedAndImportedUnderAnotherNamePoliciesAndProfilesAreUnchanged(TestTenant tenant) {
        assertThat(EXECUTORS.stream().map(one -> one.get("executor")).collect(toSet()))
                .isEqualTo(ours("client-policy-executor"));
        assertThat(ours("client-policy-condition")).containsExactly("webpremios-tenant");
        Map<String, ?> condition = Map.of("tenants", tenants(tenant), "is-negative-logic", true);
        try (TenantPolicy policy = TenantPolicy.apply(admin, tenant, EXECUTORS, condition)) {
            assertThat(policy).isNotNull();
            Map<String, Object> exported = export(tenant.realm());
            assertThat(exported.get("clientProfiles") + "" + exported.get("clientPolicies"))
                    .contains("webpremios-secret-expiry", "tenant-" + tenant.tenantId(), "policy-of-a-test");

            Response created = admin.post("", copy(exported));
            assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
            Map<String, Object> again = export(COPY);

            assertThat(again.get("clientProfiles")).isEqualTo(exported.get("clientProfiles"));
            assertThat(again.get("clientPolicies")).isEqualTo(exported.get("clientPolicies"));
        } finally {
            admin.delete("/" + COPY);
        }
    }

    private static List<String> tenants(TestTenant tenant) {
        return tenant == TestTenant.PARTNERS ? List.of("40455", "70750") : List.of(tenant.tenantId());
    }

    private Map<String, Object> export(String realm) {
        return admin.post("/" + realm + "/partial-export?exportClients=true&exportGroupsAndRoles=true", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    /** The realm under another name and at another host, without ids, which the server assigns. */
    private Map<String, Object> copy(Map<String, Object> exported) {
        Map<String, Object> copy = new HashMap<>(exported);
        copy.put("realm", COPY);
        @SuppressWarnings("unchecked") // as the admin API has it
        Map<String, Object> attributes = new HashMap<>((Map<String, Object>) exported.get("attributes"));
        attributes.put("frontendUrl", server.url("auth.added.localhost"));
        copy.put("attributes", attributes);
        copy.remove("id");
        return withoutIds(copy);
    }

    @SuppressWarnings("unchecked") // as the admin API has it
    private static <T> T withoutIds(T value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> result = new HashMap<>();
            ((Map<String, Object>) map).forEach((key, member) -> {
                if (!key.equals("id") && !key.equals("containerId")) {
                    result.put(key, withoutIds(member));
                }
            });
            return (T) result;
        }
        return value instanceof List<?> list
                ? (T) list.stream().map(PolicyRoundTripIT::withoutIds).toList()
                : value;
    }

    private Set<String> ours(String spi) {
        return admin.providers(spi).stream()
                .filter(id -> id.startsWith("webpremios-"))
                .collect(toSet());
    }
}
