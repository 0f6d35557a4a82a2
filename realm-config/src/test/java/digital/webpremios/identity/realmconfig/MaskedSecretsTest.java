package digital.webpremios.identity.realmconfig;

import static digital.webpremios.identity.realmconfig.HostileServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests commands with masked secrets. Keycloak 26.8 masks clients' secrets for accounts that may only view clients; the
 * test double answers like it.
 */
final class MaskedSecretsTest {

    private static final String REALM = "/admin/realms/campaign";
    private static final String MASK = "**********";
    private static final String ROLE = "'manage-clients' of client 'campaign-realm' in realm 'master'";

    @TempDir
    private Path directory = Path.of("");

    private final HostileServer server = new HostileServer();
    private ToolRun tool;

    @BeforeEach
    void aRealmWhoseSecretsAreMasked() throws IOException {
        tool = ToolRun.in(directory);
        server.emptyParts(REALM)
                .at("/admin/serverinfo", json("{\"systemInfo\":{\"version\":\"26.8.0\"}}"))
                .at(REALM, json("""
                        {"realm": "campaign", "id": "1", "displayName": "Campaign",
                         "attributes": {"webpremios.tenant-id": "40455", "frontendUrl": "https://auth.campaign.example"},
                         "smtpServer": {"host": "smtp.example", "from": "a@campaign.example", "auth": "true", "user": "u",
                                        "password": "**********"}}"""))
                .at(REALM + "/client-scopes", json("[{\"name\": \"basic\", \"id\": \"s\"}]"))
                .at(REALM + "/clients", json("""
                        [{"clientId": "partner", "id": "1", "secret": "**********", "serviceAccountsEnabled": true},
                         {"clientId": "web", "id": "2", "secret": "**********", "standardFlowEnabled": true},
                         {"clientId": "app", "id": "3", "publicClient": true, "standardFlowEnabled": true}]"""))
                .at(REALM + "/components", json("""
                        [{"providerId": "webpremios-first-sign-in", "id": "c",
                          "config": {"path": ["old-pool"], "region": ["sa-east-1"], "client-id": ["1"],
                                     "client-secret": ["**********"]}}]"""));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void diffNamesTheClientsAndTheMissingRoleBesideTheDifferencesThatItCanSee() {
        assertThat(compare("diff")).as(tool.output()).isEqualTo(2);

        assertThat(tool.output())
                .contains("campaign: failed: the server masks the secrets of clients partner, web;", ROLE)
                .contains("~ displayName: wanted")
                .doesNotContain(MASK, "secret differs (left as it is", "secret-of-");
    }

    @Test
    void diffForScriptsSaysSoToo() {
        assertThat(compare("diff", "--format=json")).isEqualTo(2);

        assertThat(tool.output())
                .contains("\"error\" : \"the server masks the secrets of clients partner, web;", ROLE)
                .doesNotContain(MASK, "secret-of-");
    }

    @Test
    void applyChangesNothingWhetherOrNotSecretsAreToBeSet() {
        for (String[] options : new String[][] {{}, {"--yes"}, {"--yes", "--set-secrets"}}) {
            assertThat(compare("apply", options)).isEqualTo(1);
            assertThat(tool.output())
                    .contains("the server masks the secrets of clients partner, web;", ROLE)
                    .doesNotContain(MASK, "secret-of-");
        }
        assertThat(server.requests()).noneMatch(request -> request.contains("/clients/"));
        assertThat(server.requests().stream().filter(request -> request.startsWith(REALM + " ")))
                .hasSize(3); // read, once a run
    }

    @Test
    void aMaskThatSomebodyTookForASecretIsRefusedBeforeTheServerIsAsked() throws IOException {
        Files.writeString(directory.resolve("partner"), MASK + "\n");

        for (String command : List.of("diff", "apply")) {
            assertThat(compare(command)).isEqualTo(command.equals("diff") ? 2 : 1);
            assertThat(tool.output())
                    .contains("file:partner is the mask that Keycloak shows instead of a secret")
                    .doesNotContain(MASK);
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void exportWritesNamesOfSecretsAndSaysWhichRoleWouldShowThem() throws IOException {
        Path into = directory.resolve("exported");

        assertThat(run("export", "--into=" + into, "campaign"))
                .as(tool.output())
                .isZero();

        assertThat(tool.output())
                .contains("campaign: the server masks the secrets of clients partner, web;", ROLE)
                .doesNotContain(MASK);
        assertThat(Files.readString(into.resolve("campaign.yaml")))
                .contains("secret: env:CAMPAIGN_PARTNER_SECRET", "secret: env:CAMPAIGN_WEB_SECRET")
                .doesNotContain(MASK);
    }

    private int compare(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--vault-dir=" + directory);
        arguments.add("--secrets-dir=" + directory);
        arguments.add(tool.descriptor().toString());
        return tool.at(server.url(), command, arguments);
    }

    private int run(String command, String... more) {
        return tool.at(server.url(), command, List.of(more));
    }
}
