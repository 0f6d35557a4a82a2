package digital.webpremios.identity.it.realmconfig;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.realmconfig.RealmConfigTool.Run;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.browser.BrowserSession;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A realm that an account of its own made is in no other account's rights, and the tool and the tenant's own
 * administrators work on it as before.
 */
@KeycloakTest
final class RealmAccountsIT {

    private static final String CREATOR = "creator-of-a-test";
    private static final String SECRET = "secret-of-the-creator";
    private static final String CONSOLE = "security-admin-console";

    private final KeycloakServer server;
    private final AdminApi admin;

    @TempDir
    private Path directory;

    RealmAccountsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    void aRealmIsMadeByAnAccountOfItsOwnAndTheToolComesBackThroughIt() {
        String id = creator(List.of("create-realm"), List.of("manage-clients", "manage-users"));
        try (AppliedTenant one = AppliedTenant.one(server, admin)) {
            Path first = one.first(directory);
            Run made = asCreator("apply", "--yes", "--own-accounts", first);
            assertThat(made.exitCode()).as(made.output()).isZero();
            assertThat(rolesOf(id, one)).isEmpty();
            assertThat(rolesOf(account(one), one)).contains("manage-realm", "manage-users");
            assertThat(admin.get("/master/users/" + serviceAccount(account(one)) + "/role-mappings/realm")
                            .jsonPath()
                            .getList("name"))
                    .doesNotContain("create-realm");
            one.assertPartnerGetsAToken("made");

            Run again = asCreator("apply", "--yes", "--own-accounts", first);
            assertThat(again.output()).contains("applied-one: nothing to do").doesNotContain("wanted");
            Run changed = asCreator("apply", "--yes", "--prune", one.second(directory));
            assertThat(changed.exitCode()).as(changed.output()).isZero();
            one.assertPartnerGetsAToken("changed");
            Run same = asCreator("diff", one.second(directory));
            assertThat(same.exitCode()).as(same.output()).isZero();
            Path into = directory.resolve("exported");
            Run export = asCreator("export", "--all", "--into", into);
            assertThat(export.exitCode()).as(export.output()).isZero();
            assertThat(into).isDirectoryContaining("glob:**/applied-one.yaml");
        } finally {
            remove(id);
        }
    }

    @Test
    void aRealmIsHandedOverFromTheAccountThatMadeItAndBack() {
        String id = creator(List.of("create-realm"), List.of());
        try (AppliedTenant one = AppliedTenant.one(server, admin)) {
            Path descriptor = one.first(directory);
            Run made = asCreator("apply", "--yes", descriptor);
            assertThat(made.exitCode()).as(made.output()).isZero();
            List<String> given = rolesOf(id, one);
            assertThat(given).contains("manage-realm");

            Run handedOver = tool().run("hand-over", one.realm());
            assertThat(handedOver.exitCode()).as(handedOver.output()).isZero();
            assertThat(handedOver.output()).contains("roles of 'service-account-" + CREATOR + "'");
            assertThat(rolesOf(id, one)).isEmpty();
            Run refused = asCreator("diff", descriptor);
            assertThat(refused.exitCode()).as(refused.output()).isEqualTo(2);
            assertThat(refused.output()).contains("needs the role 'view-realm' of client 'applied-one-realm'");
            assertThat(tool().run("hand-over", one.realm()).output()).contains("applied-one: nothing to do");

            Run back = tool().run("hand-over", "--back-to", CREATOR, one.realm());
            assertThat(back.exitCode()).as(back.output()).isZero();
            assertThat(rolesOf(id, one)).containsExactlyInAnyOrderElementsOf(given);
            assertThat(accounts(one)).isEmpty();
            Run same = asCreator("diff", descriptor);
            assertThat(same.exitCode()).as(same.output()).isZero();
        } finally {
            remove(id);
        }
    }

    @Test
    void theTenantsOwnAdministratorUsesTheConsoleOfARealmWithAnAccount() {
        try (AppliedTenant one = AppliedTenant.one(server, admin)) {
            Run made = tool().run("apply", "--yes", "--own-accounts", one.first(directory));
            assertThat(made.exitCode()).as(made.output()).isZero();
            String password = administrator(one.realm());

            String token = consoleToken(one, password);
            Response realm = asked(token, "/admin/realms/" + one.realm());
            assertThat(realm.statusCode()).as(realm.asString()).isEqualTo(200);
            assertThat(realm.jsonPath().getString("displayName")).isEqualTo("First name");
            Response clients = asked(token, "/admin/realms/" + one.realm() + "/clients");
            assertThat(clients.statusCode()).as(clients.asString()).isEqualTo(200);
            Response realms = asked(token, "/admin/realms");
            assertThat(realms.statusCode()).as(realms.asString()).isEqualTo(200);
            assertThat(realms.jsonPath().getList("realm")).as(realms.asString()).containsExactly(one.realm());
            Response master = asked(token, "/admin/realms/master");
            assertThat(master.statusCode()).as(master.asString()).isEqualTo(403);
            admin.delete("/master/clients/" + account(one)).then().statusCode(204);
        }
    }

    private String creator(List<String> realmRoles, List<String> roles) {
        admin.post(
                        "/master/clients",
                        Map.of(
                                "clientId",
                                CREATOR,
                                "secret",
                                SECRET,
                                "serviceAccountsEnabled",
                                true,
                                "publicClient",
                                false,
                                "attributes",
                                Map.of("client.use.lightweight.access.token.enabled", "true")))
                .then()
                .statusCode(201);
        String id = admin.idOf("master", CREATOR);
        String mappings = "/master/users/" + serviceAccount(id) + "/role-mappings";
        give(mappings + "/realm", "/master/roles/", realmRoles);
        String master = admin.idOf("master", "master-realm");
        give(mappings + "/clients/" + master, "/master/clients/" + master + "/roles/", roles);
        return id;
    }

    private void give(String mapping, String of, List<String> names) {
        List<Map<String, Object>> roles = names.stream()
                .map(name -> admin.get(of + name).jsonPath().<String, Object>getMap("$"))
                .toList();
        admin.post(mapping, roles).then().statusCode(204);
    }

    private void remove(String creator) {
        admin.delete("/master/clients/" + creator).then().statusCode(204);
        for (String account : admin.get("/master/clients?clientId=applied-one-administration")
                .jsonPath()
                .<String>getList("id")) {
            admin.delete("/master/clients/" + account).then().statusCode(204);
        }
    }

    private String serviceAccount(String client) {
        return admin.get("/master/clients/" + client + "/service-account-user")
                .jsonPath()
                .getString("id");
    }

    /** A token for the console of the tenant's realm, which an administrator opens in a browser. */
    private String consoleToken(AppliedTenant tenant, String password) {
        // without --hostname-admin, Keycloak takes a console of a realm to be on the host of the realm
        String console = server.url(tenant.host()) + "/admin/" + tenant.realm() + "/console/";
        String protocol = server.url(tenant.host()) + "/realms/" + tenant.realm() + "/protocol/openid-connect/";
        AuthorizationRequest request = new AuthorizationRequest(protocol + "auth", Map.of())
                .with("client_id", CONSOLE)
                .with("redirect_uri", console)
                .with("response_type", "code")
                .with("scope", "openid")
                .with("state", "state-of-the-console")
                .withChallenge();
        String code =
                new BrowserSession().signIn(request, "administrator", password).code();
        Response answer = new TokenEndpoint(protocol + "token")
                .post(Form.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        CONSOLE,
                        "redirect_uri",
                        console,
                        "code",
                        code,
                        "code_verifier",
                        AuthorizationRequest.VERIFIER));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getString("access_token");
    }

    /** Makes an administrator within the realm. Returns the password. */
    private String administrator(String realm) {
        String password = "Passw0rd-of-the-administrator";
        String location = admin.post(
                        "/" + realm + "/users",
                        Map.of(
                                "username", "administrator",
                                "enabled", true,
                                "email", "administrator@mail.example",
                                "emailVerified", true,
                                "firstName", "Ada",
                                "lastName", "Lima",
                                "credentials", List.of(Map.of("type", "password", "value", password))))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String management = admin.idOf(realm, "realm-management");
        Map<String, Object> role = admin.get("/" + realm + "/clients/" + management + "/roles/realm-admin")
                .jsonPath()
                .getMap("$");
        admin.post(
                        "/" + realm + "/users" + location.substring(location.lastIndexOf('/'))
                                + "/role-mappings/clients/" + management,
                        List.of(role))
                .then()
                .statusCode(204);
        return password;
    }

    private Response asked(String token, String path) {
        return given().auth().preemptive().oauth2(token).get(server.administration() + path);
    }

    private String account(AppliedTenant tenant) {
        return admin.idOf("master", tenant.realm() + "-administration");
    }

    private List<String> accounts(AppliedTenant tenant) {
        return admin.get("/master/clients?clientId=" + tenant.realm() + "-administration")
                .jsonPath()
                .getList("id");
    }

    private List<String> rolesOf(String client, AppliedTenant tenant) {
        return admin.get("/master/users/" + serviceAccount(client) + "/role-mappings/clients/"
                        + admin.idOf("master", tenant.realm() + "-realm"))
                .jsonPath()
                .getList("name");
    }

    private Run asCreator(String command, Object... more) {
        Map<String, String> environment = new HashMap<>(AppliedTenant.SECRETS);
        environment.put("REALM_CONFIG_CLIENT_SECRET", SECRET);
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = "--client-id";
        arguments[1] = CREATOR;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new RealmConfigTool(server.administration(), environment, directory).runAs(command, arguments);
    }

    private RealmConfigTool tool() {
        Map<String, String> environment = new HashMap<>(server.tenantVariables());
        environment.putAll(AppliedTenant.SECRETS);
        return new RealmConfigTool(server.administration(), environment, directory);
    }
}
