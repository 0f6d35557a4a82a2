package digital.webpremios.identity.it.firstsignin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.it.realmconfig.RealmConfigTool;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.SignInTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests users of realistic pools, migrated by {@code import-cognito} into the realm that it describes. Everyone whom
 * the report does not list as stopped by the profile can sign in without further questions.
 */
@KeycloakTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImportedPoolUsersIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "imported-pool-users";
    private static final String HOST = "auth.imported-pool-users.localhost";
    private static final String POOL = "sa-east-1_Users0001";
    private static final String CLIENT = "1h57kf5cpq17m0eml12users0";
    private static final String PASSWORD = "Passw0rd-of-a-user";
    private static final String STOPPED = "user/stopped-by-profile";

    private final KeycloakServer server;
    private final AdminApi admin;
    private final Map<String, ObjectNode> users = new LinkedHashMap<>();
    private JsonNode report = JSON.createObjectNode();

    ImportedPoolUsersIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    private void user(String name, String... attributes) {
        ObjectNode user = JSON.createObjectNode();
        user.put("Username", name).put("UserStatus", "CONFIRMED").put("Enabled", true);
        user.put("UserCreateDate", "2022-03-01T08:30:00Z");
        ArrayNode list = user.putArray("Attributes");
        list.addObject().put("Name", "sub").put("Value", subject(users.size()));
        for (String attribute : attributes) {
            String[] parts = attribute.split("=", 2);
            list.addObject().put("Name", parts[0]).put("Value", parts[1]);
        }
        users.put(name, user);
    }

    private static String subject(int number) {
        return "b1b2c3%02d-5b1e-4c6f-9a2d-000040455001".formatted(number);
    }

    @BeforeAll
    void importThePool(@TempDir Path directory) throws IOException {
        user("plain", "email=plain@pool.example", "email_verified=true", "given_name=Ana", "family_name=Souza");
        user("nothing");
        user("decimal", "custom:points=12.5", "custom:vip=1");
        user("exponent", "custom:points=1e3", "custom:vip=True");
        user("company", "given_name=Souza & Filhos (Loja #2)", "family_name=a/b;c=100%$!?*~|^[x]{y}\\\"§");
        user("long", "given_name=" + "n".repeat(255), "custom:store=" + "s".repeat(2_048));
        user("only-a-name", "name=Cher & Co.");
        user("phone", "phone_number=+12345", "phone_number_verified=TRUE", "birthdate=1985-04-12");
        user("idn", "email=joão@exämple.example", "given_name=Иван");
        user("x");
        user("иван");
        user("semi;colon,name");
        user("plus+tag@pool.example", "email=Plus+Tag@pool.example", "email_verified=True");
        user("shares-first", "email=shared@pool.example", "email_verified=false");
        user("shares-second", "email=SHARED@pool.example", "email_verified=true");
        user("dots", "email=a..b@pool.example");
        user("markup", "given_name=<b>Ana</b>");
        user("control", "family_name=A\u0007na");
        write(directory.resolve("from"));
        RealmConfigTool tool = new RealmConfigTool(server.administration(), Map.of(), directory);
        Path into = directory.resolve("into");
        run(
                tool,
                "import-cognito",
                "--from",
                directory.resolve("from"),
                "--into",
                into,
                "--realm",
                REALM,
                "--tenant-id",
                "737373",
                "--host",
                HOST,
                "--first-sign-in",
                "reset-mail");
        Path descriptor = into.resolve("tenants/" + REALM + ".yaml");
        Files.writeString(
                descriptor,
                Files.readString(descriptor).replace("host: " + HOST, "host: " + HOST + "\nurl: " + server.url(HOST)));
        run(tool, "render", "--into", directory.resolve("realms"), descriptor);
        ObjectNode realm = (ObjectNode)
                JSON.readTree(directory.resolve("realms/" + REALM + ".json").toFile());
        realm.set(
                "users",
                JSON.readTree(into.resolve("users/" + REALM + "-users-0.json").toFile())
                        .path("users"));
        report = JSON.readTree(into.resolve(REALM + "-report.json").toFile());
        assertThat(admin.post("", realm.toString()).then().extract().statusCode())
                .isEqualTo(201);
    }

    private static void run(RealmConfigTool tool, String command, Object... arguments) {
        RealmConfigTool.Run run = tool.runOffline(command, arguments);
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    private void write(Path from) throws IOException {
        Files.createDirectories(from.resolve("groups"));
        Files.writeString(from.resolve("pool.json"), """
                {"UserPool": {"Id": "%s", "Name": "Users", "AdminCreateUserConfig": {"AllowAdminCreateUserOnly": true},
                "SchemaAttributes": [%s]}}""".formatted(POOL, String.join(",", schema())));
        Files.writeString(from.resolve("list.json"), """
                {"UserPoolClients": [{"ClientId": "%s", "UserPoolId": "%s"}]}""".formatted(CLIENT, POOL));
        Files.writeString(from.resolve("client.json"), """
                {"UserPoolClient": {"ClientId": "%s", "UserPoolId": "%s", "AllowedOAuthFlows": ["code"],
                "AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthScopes": ["openid", "email", "profile"],
                "CallbackURLs": ["%s"], "WriteAttributes": ["custom:points", "custom:vip", "custom:store"]}}""".formatted(CLIENT, POOL, SignInTenant.CALLBACK));
        Files.writeString(from.resolve("groups.json"), """
                {"Groups": [{"GroupName": "us/east"}, {"GroupName": "/lead"}, {"GroupName": "eu"}, {"GroupName": "eu/west"}]}""");
        for (String group : List.of("us%2Feast", "%2Flead", "eu", "eu%2Fwest")) {
            Files.writeString(from.resolve("groups/" + group + ".json"), "{\"Users\": [{\"Username\": \"plain\"}]}");
        }
        Files.writeString(
                from.resolve("users.json"),
                JSON.createObjectNode()
                        .set("Users", JSON.createArrayNode().addAll(users.values()))
                        .toString());
    }

    private static List<String> schema() {
        return List.of(
                attribute("email", "String"),
                attribute("given_name", "String"),
                attribute("family_name", "String"),
                attribute("phone_number", "String"),
                attribute("birthdate", "String"),
                attribute("custom:points", "Number"),
                attribute("custom:vip", "Boolean"),
                attribute("custom:store", "String"));
    }

    private static String attribute(String name, String type) {
        return "{\"Name\": \"%s\", \"AttributeDataType\": \"%s\", \"Mutable\": true, \"Required\": false}"
                .formatted(name, type);
    }

    @AfterAll
    void removeTheRealm() {
        admin.delete("/" + REALM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "nothing",
                "decimal",
                "exponent",
                "company",
                "long",
                "only-a-name",
                "phone",
                "idn",
                "x",
                "иван",
                "semi;colon,name",
                "plus+tag@pool.example",
                "shares-first",
                "shares-second"
            })
    void whomTheReportDoesNotNameSignsInWithoutAQuestion(String name) {
        assertThat(stopped()).doesNotContain("user " + idOf(name));

        assertThat(signIn(name)).startsWith(SignInTenant.CALLBACK + "?").contains("code=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dots", "markup", "control"})
    void whomTheReportNamesIsAskedToCorrectTheProfile(String name) {
        assertThat(stopped()).contains("user " + idOf(name));

        assertThat(signIn(name)).contains("VERIFY_PROFILE");
    }

    @Test
    void theReportNamesNobodyElse() {
        assertThat(stopped()).hasSize(3);
    }

    @Test
    void theVerifiedUserHasTheSharedAddressAndTheOtherOneSignsInByName() {
        assertThat(representation("shares-second"))
                .containsEntry("email", "shared@pool.example")
                .containsEntry("emailVerified", true);
        assertThat(representation("shares-first")).doesNotContainKey("email");
        assertThat(signIn("shares-second", "Shared@pool.example")).contains("code=");
    }

    @Test
    void groupsWithASlashKeepTheirNamesAndTheirMembers() {
        assertThat(admin.get("/" + REALM + "/users/" + idOf("plain") + "/groups")
                        .jsonPath()
                        .getList("name", String.class))
                .containsExactlyInAnyOrder("us/east", "/lead", "eu");
        assertThat(admin.get("/" + REALM + "/groups").jsonPath().getList("name", String.class))
                .contains("eu/west");
    }

    private List<String> stopped() {
        return report.path("findings")
                .valueStream()
                .filter(finding -> finding.path("rule").asText().equals(STOPPED))
                .map(finding -> finding.path("subject").asText())
                .toList();
    }

    private String signIn(String name) {
        return signIn(name, name);
    }

    private String signIn(String name, String typed) {
        admin.put(
                        "/" + REALM + "/users/" + idOf(name) + "/reset-password",
                        Map.of("type", "password", "value", PASSWORD, "temporary", false))
                .then()
                .statusCode(204);
        return new Browser()
                .signIn(
                        server.url(HOST) + "/oauth2/authorize?"
                                + SignInTenant.query(CLIENT, "code", "scope=openid email"),
                        typed,
                        PASSWORD);
    }

    private Map<String, Object> representation(String name) {
        return admin.get("/" + REALM + "/users/" + idOf(name))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    private String idOf(String name) {
        return Objects.requireNonNull(users.get(name)).at("/Attributes/0/Value").asText();
    }
}
