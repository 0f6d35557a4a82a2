package digital.webpremios.identity.it.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.realmconfig.RealmConfigTool.Run;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.Pause;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code realm-config revoke} ends the tokens of a client, or of a whole tenant. */
@KeycloakTest
final class TenantRevokeIT {

    private static final String READ = "webpremios.backoffice/all.read";
    private static final String MAY_INTROSPECT = "allow.token.introspection.without.audience.check";

    private final KeycloakServer server;
    private final AdminApi admin;

    @TempDir
    private Path directory;

    TenantRevokeIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @CsvSource({"DEMO, UAT", "UAT, DEMO"})
    @Contract({"E17", "M15", "I4"})
    void theTokensOfOneClientEndAndNobodyElses(TestTenant tenant, TestTenant other) {
        try (TemporaryClient client = client(tenant);
                TemporaryClient neighbour = client(tenant);
                TemporaryClient there = client(other)) {
            String leaked = issue(tenant, client);
            String neighbours = issue(tenant, neighbour);
            String theirs = issue(other, there);
            Pause.seconds(2);

            Run run = tool().run("revoke", tenant.realm(), client.id());

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(isActive(tenant, neighbour, leaked)).isFalse();
            assertThat(isActive(tenant, neighbour, neighbours)).isTrue();
            assertThat(isActive(other, there, theirs)).isTrue();
            // the secret is as before, and a new token works
            assertThat(isActive(tenant, neighbour, issue(tenant, client))).isTrue();
        }
    }

    @Test
    @Contract({"E17", "I4"})
    void theTokensOfAWholeTenantEnd() {
        try (TemporaryClient client = client(TestTenant.DEMO);
                TemporaryClient there = client(TestTenant.UAT)) {
            String leaked = issue(TestTenant.DEMO, client);
            String theirs = issue(TestTenant.UAT, there);
            Pause.seconds(2);

            Run run = tool().run("revoke", "--all-clients", TestTenant.DEMO.realm());

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(isActive(TestTenant.DEMO, client, leaked)).isFalse();
            assertThat(isActive(TestTenant.DEMO, client, issue(TestTenant.DEMO, client)))
                    .isTrue();
            assertThat(isActive(TestTenant.UAT, there, theirs)).isTrue();
        }
    }

    @Test
    void whatCannotBeRevokedIsAnError() {
        assertThat(tool().run("revoke", TestTenant.DEMO.realm(), "nobody").exitCode())
                .isEqualTo(2);
        assertThat(tool().run("revoke", TestTenant.DEMO.realm()).output())
                .contains("expected either a client id or --all-clients");
        assertThat(tool().run("revoke", "--all-clients", "master").exitCode()).isEqualTo(2);
    }

    private TemporaryClient client(TestTenant tenant) {
        return TemporaryClient.create(
                admin,
                tenant.realm(),
                Map.of("attributes", Map.of(MAY_INTROSPECT, "true"), "optionalClientScopes", List.of(READ)));
    }

    private String issue(TestTenant tenant, TemporaryClient client) {
        return Answers.assertGranted(TokenEndpoint.of(server, tenant).post(Form.machine(READ), client));
    }

    private boolean isActive(TestTenant tenant, TemporaryClient api, String token) {
        return new TokenEndpoint(server.url(tenant) + "/oauth2/introspect")
                .post(Form.of("token", token), api)
                .jsonPath()
                .getBoolean("active");
    }

    private RealmConfigTool tool() {
        return new RealmConfigTool(server.administration(), server.tenantVariables(), directory);
    }
}
