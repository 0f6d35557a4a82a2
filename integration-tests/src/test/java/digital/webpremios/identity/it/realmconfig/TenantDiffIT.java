package digital.webpremios.identity.it.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.realmconfig.RealmConfigTool.Run;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code realm-config diff} names manual changes by their path, and ignores differences in how Keycloak writes a value.
 */
@KeycloakTest
final class TenantDiffIT {

    private final KeycloakServer server;
    private final AdminApi admin;

    @TempDir
    private Path directory;

    TenantDiffIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    void theShippedTenantsAsImportedShowNoDifference() {
        RealmConfigTool tool = new RealmConfigTool(server.administration(), server.tenantVariables(), directory);

        Run run = tool.run("diff", Path.of(System.getProperty("tenants.directory")));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("tenant-demo: no difference", "tenant-uat: no difference", "partners: no difference");
    }

    @Test
    void whatWasChangedByHandIsNamedAndRepaired() {
        try (AppliedTenant tenant = AppliedTenant.one(server, admin);
                AppliedTenant other = AppliedTenant.other(server, admin)) {
            RealmConfigTool tool = new RealmConfigTool(server.administration(), AppliedTenant.SECRETS, directory);
            Path descriptor = tenant.first(directory);
            Path others = other.first(directory);
            assertThat(tool.run("apply", "--yes", descriptor, others).exitCode())
                    .isZero();
            changeByHand(tenant.realm());

            Run diff = tool.run("diff", descriptor, others);

            assertThat(diff.exitCode()).as(diff.output()).isEqualTo(1);
            assertThat(diff.output())
                    .contains(
                            other.realm() + ": no difference",
                            "~ displayName: wanted First name, found By hand",
                            "~ passwordPolicy: wanted",
                            "~ smtpServer.port: wanted 587, found 25",
                            "~ attributes[webpremios.primary-color]: wanted '#0b57d0'".replace("'", ""),
                            "~ clients[web-app].redirectUris: wanted [\"https://app.example/first\"]",
                            "~ clients[web-app].optionalClientScopes",
                            "~ clients[partner].protocolMappers[by-hand]: wanted nothing, found present",
                            "~ clientScopes[it/read].description: wanted Read, found By hand",
                            "+ clientScopes[it/legacy]",
                            "~ userProfile[custom.campaign_id]",
                            "+ groups[ouro]",
                            "~ clientProfiles[tenant-515151].executors[webpremios-token-lifetime].maximum-seconds");
            AppliedTenant.SECRETS
                    .values()
                    .forEach(secret -> assertThat(diff.output()).doesNotContain(secret));

            Run json = tool.run("diff", "--format", "json", descriptor);
            assertThat(json.exitCode()).isEqualTo(1);
            assertThat(json.output()).contains("\"path\" : \"smtpServer.port\"", "\"realm\" : \"applied-one\"");

            Run apply = tool.run("apply", "--yes", descriptor, others);
            assertThat(apply.exitCode()).as(apply.output()).isZero();
            assertThat(apply.output()).contains(other.realm() + ": nothing to do");
            Run again = tool.run("diff", descriptor, others);
            assertThat(again.exitCode()).as(again.output()).isZero();
        }
    }

    @Test
    void aRealmThatIsNotThereIsADifference() {
        try (AppliedTenant tenant = AppliedTenant.one(server, admin)) {
            RealmConfigTool tool = new RealmConfigTool(server.administration(), Map.of(), directory);

            Run diff = tool.run("diff", tenant.first(directory));

            assertThat(diff.exitCode()).as(diff.output()).isEqualTo(1);
            assertThat(diff.output()).contains("applied-one: the realm is not there");
        }
    }

    private void changeByHand(String realm) {
        admin.changeRealm(realm, settings -> {
                    settings.put("displayName", "By hand");
                    settings.put("passwordPolicy", "length(4)");
                    Map<String, Object> mail = new HashMap<>(Map.of("host", "smtp.campaign.example", "port", "25"));
                    mail.put("from", "no-reply@campaign.example");
                    settings.put("smtpServer", mail);
                    attributes(settings).put("webpremios.primary-color", "#000000");
                    return settings;
                })
                .then()
                .statusCode(204);
        admin.changeClient(realm, "web-app", client -> {
                    client.put("redirectUris", List.of("https://elsewhere.example/"));
                    return client;
                })
                .then()
                .statusCode(204);
        String partner = "/" + realm + "/clients/" + admin.idOf(realm, AppliedTenant.PARTNER);
        admin.post(
                        partner + "/protocol-mappers/models",
                        Map.of(
                                "name", "by-hand",
                                "protocol", "openid-connect",
                                "protocolMapper", "oidc-hardcoded-claim-mapper",
                                "config", Map.of("claim.name", "x", "claim.value", "y")))
                .then()
                .statusCode(201);
        admin.delete("/" + realm + "/client-scopes/" + scope(realm, "it/legacy"))
                .then()
                .statusCode(204);
        Map<String, Object> scope = admin.get("/" + realm + "/client-scopes/" + scope(realm, "it/read"))
                .jsonPath()
                .getMap("$");
        scope.put("description", "By hand");
        admin.put("/" + realm + "/client-scopes/" + scope(realm, "it/read"), scope)
                .then()
                .statusCode(204);
        admin.delete("/" + realm + "/clients/" + admin.idOf(realm, "web-app") + "/optional-client-scopes/"
                        + scope(realm, "email"))
                .then()
                .statusCode(204);
        admin.delete("/" + realm + "/groups/"
                        + admin.get("/" + realm + "/groups").jsonPath().getString("[0].id"))
                .then()
                .statusCode(204);
        String profile = admin.get("/" + realm + "/users/profile").asString();
        admin.put(
                        "/" + realm + "/users/profile",
                        profile.replace("\"max\":255", "\"max\":99").replace("\"max\" : 255", "\"max\" : 99"))
                .then()
                .statusCode(200);
        String profiles = admin.get("/" + realm + "/client-policies/profiles").asString();
        admin.put("/" + realm + "/client-policies/profiles", profiles.replace("86400", "3600"))
                .then()
                .statusCode(204);
    }

    @SuppressWarnings("unchecked") // JSON
    private static Map<String, Object> attributes(Map<String, Object> settings) {
        Map<String, Object> attributes = new LinkedHashMap<>((Map<String, Object>) settings.get("attributes"));
        settings.put("attributes", attributes);
        return attributes;
    }

    private String scope(String realm, String name) {
        return admin.get("/" + realm + "/client-scopes").jsonPath().getString("find { it.name == '" + name + "' }.id");
    }
}
