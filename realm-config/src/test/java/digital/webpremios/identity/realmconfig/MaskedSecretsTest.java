package digital.webpremios.identity.realmconfig;

import static digital.webpremios.identity.realmconfig.HostileServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorText;
import digital.webpremios.identity.realmconfig.terminal.PrintableWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keycloak 26.8 masks clients' secrets for accounts that may only view clients. This server answers as it will. */
final class MaskedSecretsTest {

    private static final String REALM = "/admin/realms/campaign";
    private static final String MASK = "**********";
    private static final String ROLE = "'manage-clients' of client 'campaign-realm' in realm 'master'";

    @TempDir
    private Path directory = Path.of("");

    private final HostileServer server = new HostileServer();
    private final StringWriter output = new StringWriter();

    @BeforeEach
    void aRealmWhoseSecretsAreMasked() throws IOException {
        Files.writeString(directory.resolve("password"), "password-of-the-admin");
        Files.writeString(
                directory.resolve("campaign.yaml"),
                DescriptorText.WHOLE
                        .replace("env:PARTNER_SECRET", "file:partner")
                        .replace("env:ANA_PASSWORD", "file:ana"));
        for (String secret : List.of("partner", "ana", "campaign_web-secret")) {
            Files.writeString(directory.resolve(secret), "secret-of-" + secret);
        }
        server.at("/admin/serverinfo", json("{\"systemInfo\":{\"version\":\"26.8.0\"}}"))
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
        for (String list : List.of(
                "/groups",
                "/default-default-client-scopes",
                "/default-optional-client-scopes",
                "/authentication/required-actions")) {
            server.at(REALM + list, json("[]"));
        }
        for (String object : List.of("/users/profile", "/client-policies/profiles", "/client-policies/policies")) {
            server.at(REALM + object, json("{}"));
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void diffNamesTheClientsAndTheMissingRoleBesideTheDifferencesThatItCanSee() {
        assertThat(compare("diff")).as(output.toString()).isEqualTo(2);

        assertThat(output.toString())
                .contains("campaign: failed: the server masks the secrets of clients partner, web;", ROLE)
                .contains("~ displayName: wanted")
                .doesNotContain(MASK, "secret differs (left as it is", "secret-of-");
    }

    @Test
    void diffForScriptsSaysSoToo() {
        assertThat(compare("diff", "--format=json")).isEqualTo(2);

        assertThat(output.toString())
                .contains("\"error\" : \"the server masks the secrets of clients partner, web;", ROLE)
                .doesNotContain(MASK, "secret-of-");
    }

    @Test
    void applyChangesNothingWhetherOrNotSecretsAreToBeSet() {
        for (String[] options : new String[][] {{}, {"--yes"}, {"--yes", "--set-secrets"}}) {
            assertThat(compare("apply", options)).isEqualTo(1);
            assertThat(output.toString())
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
            assertThat(output.toString())
                    .contains("file:partner is the mask that Keycloak shows instead of a secret")
                    .doesNotContain(MASK);
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void exportWritesNamesOfSecretsAndSaysWhichRoleWouldShowThem() throws IOException {
        Path into = directory.resolve("exported");

        assertThat(run("export", "--into=" + into, "campaign"))
                .as(output.toString())
                .isZero();

        assertThat(output.toString())
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
        arguments.add(directory.resolve("campaign.yaml").toString());
        return run(command, arguments.toArray(String[]::new));
    }

    private int run(String command, String... more) {
        output.getBuffer().setLength(0);
        PrintWriter writer = PrintableWriter.to(output);
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--server=" + server.url(),
                "--user=admin",
                "--password-file=" + directory.resolve("password")));
        arguments.addAll(List.of(more));
        int exitCode =
                RealmConfig.commandLine().setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
        writer.flush();
        return exitCode;
    }
}
