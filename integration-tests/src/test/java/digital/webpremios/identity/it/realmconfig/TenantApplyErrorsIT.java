package digital.webpremios.identity.it.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.realmconfig.RealmConfigTool.Run;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the errors of {@code realm-config apply}: a clear line, no secret, no stack trace, and no partial change of
 * other realms.
 */
@KeycloakTest
final class TenantApplyErrorsIT {

    private static final String ACCOUNT = "realm-config-of-a-test";
    private static final String ACCOUNT_SECRET = "secret-of-the-account";

    private final KeycloakServer server;
    private final AdminApi admin;

    @TempDir
    private Path directory;

    TenantApplyErrorsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    void aWrongPasswordIsNamedAndNotShown() {
        try (AppliedTenant tenant = AppliedTenant.one(server, admin)) {
            Run run = tool(Map.of("REALM_CONFIG_PASSWORD", "wrong-password"))
                    .run("apply", "--yes", tenant.first(directory));

            assertFailed(run, "user 'admin' of realm 'master' cannot authenticate");
            assertThat(run.output()).doesNotContain("wrong-password");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"master", "MASTER", "Master"})
    void theRealmThatAdministersTheServerIsRefusedAndWorksOn(String realm) {
        try (AppliedTenant tenant = AppliedTenant.one(server, admin)) {
            Path descriptor = rewritten(tenant.first(directory), "realm: " + tenant.realm(), "realm: " + realm);

            assertFailed(tool(Map.of()).run("apply", "--yes", descriptor), "not 'master'");

            // the administrator can still log in
            assertThat(tool(Map.of()).run("diff", tenant.second(directory)).output())
                    .contains("the realm is not there");
            assertThat(tenant.exists()).isFalse();
        }
    }

    @Test
    void aDescriptorPublishesNoVariableOfTheToolsOrTheServers() {
        try (AppliedTenant tenant = AppliedTenant.one(server, admin)) {
            String secret = AppliedTenant.SECRET;
            for (String[] spoilt : new String[][] {
                {"display-name: First name", "display-name: 'x ${REALM_CONFIG_PASSWORD} ${IT_PARTNER_SECRET}'"},
                {"it/read: Read", "it/read: '${IT_PARTNER_SECRET}'"},
                {"env:IT_PARTNER_SECRET", "env:REALM_CONFIG_PASSWORD"},
                {"url: " + server.url(tenant.host()), "url: ${IT_PARTNER_SECRET:" + server.url(tenant.host()) + "}"}
            }) {
                Path descriptor = rewritten(tenant.first(directory), spoilt[0], spoilt[1]);
                for (String[] run : new String[][] {{"apply"}, {"apply", "--yes"}, {"diff"}}) {
                    Run refused = run.length == 1
                            ? tool(Map.of()).run(run[0], descriptor)
                            : tool(Map.of()).run(run[0], run[1], descriptor);
                    assertFailed(refused, "applied-one.yaml:");
                    assertThat(refused.output()).doesNotContain(secret, AdminApi.PASSWORD);
                }
            }
            assertThat(tenant.exists()).isFalse();
        }
    }

    @Test
    void aServerThatIsNoneOrNobodyIsNamed() {
        try (AppliedTenant tenant = AppliedTenant.one(server, admin)) {
            Path descriptor = tenant.first(directory);
            assertFailed(
                    new RealmConfigTool("http://127.0.0.1:1", AppliedTenant.SECRETS, directory)
                            .run("apply", "--yes", descriptor),
                    "http://127.0.0.1:1: no server answers there");
            assertFailed(
                    new RealmConfigTool(server.administration() + "/resources", AppliedTenant.SECRETS, directory)
                            .run("apply", "--yes", descriptor),
                    "that is no Keycloak");
            assertFailed(
                    new RealmConfigTool("http://auth.example", AppliedTenant.SECRETS, directory)
                            .run("apply", "--yes", descriptor),
                    "expected an https URL");
        }
    }

    @Test
    void everySecretThatIsMissingIsNamedBeforeAnythingIsSent() {
        Map<String, String> some = new HashMap<>(AppliedTenant.SECRETS);
        some.remove("IT_PARTNER_SECRET");
        some.remove("IT_MAIL_PASSWORD");
        try (AppliedTenant tenant = AppliedTenant.one(server, admin);
                AppliedTenant other = AppliedTenant.other(server, admin)) {
            Path complete = other.write(directory.resolve("other"), descriptorWithoutSecrets(other));
            Run run = new RealmConfigTool(server.administration(), some, directory)
                    .run("apply", "--yes", tenant.first(directory), complete);

            assertFailed(
                    run,
                    "applied-one: failed: not set: env:IT_PARTNER_SECRET (clients[partner].secret),"
                            + " env:IT_MAIL_PASSWORD (smtpServer.password)");
            assertThat(run.output()).contains("applied_other: done", "1 of 2 tenants failed: applied-one");
            assertThat(tenant.exists()).isFalse();
            assertThat(other.exists()).isTrue();
        }
    }

    @Test
    void aClientThatAPolicyRefusesIsSaidInThePolicysWordsAndTheTenantWorksOn() {
        try (AppliedTenant tenant = AppliedTenant.one(server, admin)) {
            assertThat(tool(Map.of())
                            .run("apply", "--yes", tenant.first(directory))
                            .exitCode())
                    .isZero();
            Path bad = rewritten(tenant.second(directory), "https://app.example/second", "'https://app.example/*'");

            Run run = tool(Map.of()).run("apply", "--yes", bad);

            assertFailed(run, "must be exact, without a wildcard");
            tenant.assertPartnerGetsAToken("after the refusal");
            assertThat(tool(Map.of())
                            .run("apply", "--yes", tenant.second(directory))
                            .exitCode())
                    .isZero();
        }
    }

    @Test
    void anAccountWithTheRolesOfTheGuideIsEnoughAndTheOneThatLacksIsNamed() {
        String clients = "/master/clients";
        admin.post(
                        clients,
                        Map.of(
                                "clientId", ACCOUNT,
                                "secret", ACCOUNT_SECRET,
                                "serviceAccountsEnabled", true,
                                "standardFlowEnabled", false,
                                "publicClient", false))
                .then()
                .statusCode(201);
        String id = admin.idOf("master", ACCOUNT);
        try (AppliedTenant tenant = AppliedTenant.one(server, admin)) {
            Path descriptor = tenant.first(directory);
            assertFailed(asAccount("apply", descriptor, "--yes"), "the realm role 'create-realm' of realm 'master'");

            assertThat(tool(Map.of()).run("apply", "--yes", descriptor).exitCode())
                    .isZero();
            grant(id, tenant.realm(), "view-realm", "view-clients", "view-users");
            Run diff = asAccount("diff", descriptor);
            assertThat(diff.exitCode()).as(diff.output()).isZero();
            Path second = tenant.second(directory);
            assertFailed(asAccount("apply", second, "--yes"), "needs the role 'manage-");

            grant(id, tenant.realm(), "manage-realm", "manage-clients", "manage-users");
            Run apply = asAccount("apply", second, "--yes", "--prune");
            assertThat(apply.exitCode()).as(apply.output()).isZero();
            tenant.assertPartnerGetsAToken("changed by the account");
            assertFailed(
                    asAccount("apply", Path.of(System.getProperty("tenants.directory"), "tenant-uat.yaml"), "--yes"),
                    "'" + TestTenant.UAT.realm() + "-realm'");
        } finally {
            admin.delete(clients + "/" + id).then().statusCode(204);
        }
    }

    @Test
    void anAccountThatMayCreateRealmsManagesThoseThatItMadeWithASmallToken() {
        String clients = "/master/clients";
        admin.post(
                        clients,
                        Map.of(
                                "clientId",
                                ACCOUNT,
                                "secret",
                                ACCOUNT_SECRET,
                                "serviceAccountsEnabled",
                                true,
                                "standardFlowEnabled",
                                false,
                                "publicClient",
                                false,
                                "attributes",
                                Map.of("client.use.lightweight.access.token.enabled", "true")))
                .then()
                .statusCode(201);
        String id = admin.idOf("master", ACCOUNT);
        try (AppliedTenant tenant = AppliedTenant.one(server, admin)) {
            admin.post(
                            "/master/users/" + serviceAccount(id) + "/role-mappings/realm",
                            List.of(admin.get("/master/roles/create-realm")
                                    .jsonPath()
                                    .getMap("$")))
                    .then()
                    .statusCode(204);

            Run made = asAccount("apply", tenant.first(directory), "--yes");
            assertThat(made.exitCode()).as(made.output()).isZero();
            Run changed = asAccount("apply", tenant.second(directory), "--yes", "--prune");
            assertThat(changed.exitCode()).as(changed.output()).isZero();
        } finally {
            admin.delete(clients + "/" + id).then().statusCode(204);
        }
    }

    private Run asAccount(String command, Path descriptor, String... options) {
        Map<String, String> environment = new HashMap<>(server.tenantVariables());
        environment.putAll(AppliedTenant.SECRETS);
        environment.put("REALM_CONFIG_CLIENT_SECRET", ACCOUNT_SECRET);
        Object[] arguments = new Object[options.length + 3];
        arguments[0] = "--client-id";
        arguments[1] = ACCOUNT;
        arguments[2] = descriptor;
        System.arraycopy(options, 0, arguments, 3, options.length);
        Run run = new RealmConfigTool(server.administration(), environment, directory).runAs(command, arguments);
        assertThat(run.output()).doesNotContain(ACCOUNT_SECRET);
        return run;
    }

    private void grant(String clientId, String realm, String... roles) {
        String of = admin.idOf("master", realm + "-realm");
        List<Map<String, Object>> granted = java.util.stream.Stream.of(roles)
                .map(role -> admin.get("/master/clients/" + of + "/roles/" + role)
                        .jsonPath()
                        .<String, Object>getMap("$"))
                .toList();
        admin.post("/master/users/" + serviceAccount(clientId) + "/role-mappings/clients/" + of, granted)
                .then()
                .statusCode(204);
    }

    private String serviceAccount(String clientId) {
        return admin.get("/master/clients/" + clientId + "/service-account-user")
                .jsonPath()
                .getString("id");
    }

    private static String descriptorWithoutSecrets(AppliedTenant tenant) {
        return """
                realm: %s
                tenant-id: %s
                host: %s
                url: %s
                display-name: Without clients
                scopes:
                  it/read: Read
                clients: {}
                policy:
                  scopes: unrestricted
                  grants: unrestricted
                  access-token-lifetime: unrestricted
                  client-type: unrestricted
                  client-authenticators: unrestricted
                  pkce: unrestricted
                  app-client-rules: unrestricted
                  source-addresses: unrestricted
                  limits: { client: unrestricted, tenant: unrestricted, failed-authentications: unrestricted }
                  secret-age: unrestricted
                  refresh-token-rotation: unrestricted
                """.formatted(
                        tenant.realm(),
                        tenant.tenantId(),
                        tenant.host(),
                        tenant.server().url(tenant.host()));
    }

    private static Path rewritten(Path file, String text, String by) {
        try {
            return Files.writeString(file, Files.readString(file).replace(text, by));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertFailed(Run run, String because) {
        assertThat(run.exitCode()).as(run.output()).isNotZero();
        assertThat(run.output()).contains(because).doesNotContain("\tat ").doesNotContain("Exception");
        AppliedTenant.SECRETS
                .values()
                .forEach(secret -> assertThat(run.output()).doesNotContain(secret));
    }

    private RealmConfigTool tool(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(AppliedTenant.SECRETS);
        environment.putAll(variables);
        return new RealmConfigTool(server.administration(), environment, directory);
    }
}
