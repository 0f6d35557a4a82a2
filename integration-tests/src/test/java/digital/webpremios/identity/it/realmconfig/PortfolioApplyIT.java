package digital.webpremios.identity.it.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.realmconfig.RealmConfigTool.Run;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tenants of a portfolio are applied and compared as descriptors are, and a run can be continued. */
@KeycloakTest
final class PortfolioApplyIT {

    private static final String PROFILES = """
            profiles:
              campaign:
                scopes:
                  webpremios.campaigns/{tenant-id}: Act for the campaign
                clients:
                  partner:
                    secret: env:PARTNER_{tenant-id}_SECRET
                    grants: [client_credentials]
                    scopes: ['webpremios.campaigns/{tenant-id}']
                policy:
                  scopes: ['webpremios.campaigns/{tenant-id}']
                  grants: [client_credentials]
                  access-token-lifetime: {minimum: 5m, maximum: 1d}
                  client-type: confidential
                  client-authenticators: [client-secret]
                  pkce: required
                  app-client-rules: required
                  source-addresses: unrestricted
                  limits:
                    client: unrestricted
                    tenant: unrestricted
                    failed-authentications: {per-minute: 6000, burst: 6000}
                  secret-age: unrestricted
                  refresh-token-rotation: unrestricted
            tenants: tenants.csv
            """;
    private static final String HEADER = "realm,tenant-id,host,url,display-name";
    private static final String INVALID = "applied-wrong,none,auth.wrong.localhost,http://auth.wrong.localhost,Wrong";

    private final KeycloakServer server;
    private final AdminApi admin;

    @TempDir
    private Path directory;

    PortfolioApplyIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    void anInvalidTenantStopsNoOtherAndTheNextRunDoesOnlyWhatIsLeft() throws IOException {
        try (AppliedTenant one = AppliedTenant.one(server, admin);
                AppliedTenant other = AppliedTenant.other(server, admin);
                RecordingProxy proxy = RecordingProxy.before(server.administration())) {
            RealmConfigTool tool = tool(proxy.url(), one, other);
            Path state = directory.resolve("applied.state");

            Run made = apply(tool, state, portfolio(row(one, "First"), INVALID, row(other, "First")));
            assertThat(made.exitCode()).as(made.output()).isEqualTo(1);
            assertThat(made.output())
                    .contains(
                            "applied-one: done",
                            "applied_other: done",
                            "applied-wrong: failed: ",
                            "1 of 3 tenants failed");
            one.assertPartnerGetsAToken("made");
            other.assertPartnerGetsAToken("made");
            assertThat(Files.readString(state))
                    .contains(one.realm(), other.realm())
                    .doesNotContain("applied-wrong", AppliedTenant.SECRET);

            int changes = proxy.changes().size();
            Run continued = apply(tool, state, portfolio(row(one, "First"), row(other, "First")));
            assertThat(continued.exitCode()).as(continued.output()).isZero();
            assertThat(continued.output())
                    .contains(
                            "applied-one: unchanged since it was recorded",
                            "applied_other: unchanged since it was recorded");
            assertThat(proxy.changes()).hasSize(changes);

            Run changed = apply(tool, state, portfolio(row(one, "Second"), row(other, "First")));
            assertThat(changed.exitCode()).as(changed.output()).isZero();
            assertThat(changed.output())
                    .contains("applied-one: done", "displayName", "applied_other: unchanged since it was recorded");
            assertThat(admin.get("/" + one.realm()).jsonPath().getString("displayName"))
                    .isEqualTo("Second");
        }
    }

    @Test
    void diffFindsWhatWasChangedOnTheServerAndARecordOfFinishedTenantsDoesNot() throws IOException {
        try (AppliedTenant one = AppliedTenant.one(server, admin);
                AppliedTenant other = AppliedTenant.other(server, admin)) {
            RealmConfigTool tool = tool(server.administration(), one, other);
            Path state = directory.resolve("applied.state");
            Path portfolio = portfolio(row(one, "First"), row(other, "First"));
            Run made = apply(tool, state, portfolio);
            assertThat(made.exitCode()).as(made.output()).isZero();
            Run same = tool.run("diff", "--parallel", 2, portfolio);
            assertThat(same.exitCode()).as(same.output()).isZero();

            admin.changeRealm(other.realm(), realm -> {
                        realm.put("displayName", "By hand");
                        return realm;
                    })
                    .then()
                    .statusCode(204);

            Run differs = tool.run("diff", "--parallel", 2, portfolio);
            assertThat(differs.exitCode()).as(differs.output()).isEqualTo(1);
            assertThat(differs.output()).contains("displayName: wanted First, found By hand");
            Run recorded = apply(tool, state, portfolio);
            assertThat(recorded.output()).contains("applied_other: unchanged since it was recorded");
            Run applied = tool.run("apply", "--yes", "--parallel", 2, portfolio);
            assertThat(applied.exitCode()).as(applied.output()).isZero();
            assertThat(applied.output()).contains("applied-one: nothing to do", "applied_other: done");
        }
    }

    private static Run apply(RealmConfigTool tool, Path state, Path portfolio) {
        return tool.run("apply", "--yes", "--parallel", 2, "--state", state, portfolio);
    }

    private static String row(AppliedTenant tenant, String name) {
        return String.join(
                ",",
                tenant.realm(),
                tenant.tenantId(),
                tenant.host(),
                tenant.server().url(tenant.host()),
                name);
    }

    private Path portfolio(String... rows) throws IOException {
        Files.writeString(directory.resolve("tenants.csv"), HEADER + "\n" + String.join("\n", List.of(rows)) + "\n");
        return Files.writeString(directory.resolve("portfolio.yaml"), PROFILES);
    }

    private RealmConfigTool tool(String address, AppliedTenant... tenants) {
        Map<String, String> environment = new HashMap<>(server.tenantVariables());
        for (AppliedTenant tenant : tenants) {
            environment.put("PARTNER_" + tenant.tenantId() + "_SECRET", AppliedTenant.SECRET);
        }
        return new RealmConfigTool(address, environment, directory);
    }
}
