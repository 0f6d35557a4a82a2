package digital.webpremios.identity.realmconfig.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.check.CheckCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Tests the import of a pool at Cognito's default quotas: 1,000 app clients with 50 scopes and 100 URLs each, 25
 * resource servers with 100 scopes, 10,000 groups, 50 custom attributes, 300 identity providers.
 */
final class PoolAtItsQuotasTest {

    private static final String POOL = "sa-east-1_Ex4mpL3aB";
    private static final int CLIENTS = 1_000;
    private static final int SERVERS = 25;
    private static final int SCOPES_OF_A_SERVER = 100;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void checkReadsWhatTheImportWrote() throws IOException {
        ImportRun run = PoolDirectory.in(directory).run();
        run.edit(
                "describe-user-pool.json",
                "\"SchemaAttributes\": [",
                "\"SchemaAttributes\": [" + list(43, i -> """
                {"Name": "custom:more_%d", "AttributeDataType": "String", "Mutable": true, "Required": false}""".formatted(i)) + ",");
        write(run, "list-resource-servers.json", "ResourceServers", SERVERS, i -> """
                {"UserPoolId": "%s", "Identifier": "%s", "Name": "Server %d", "Scopes": [%s]}""".formatted(
                POOL, server(i), i, list(SCOPES_OF_A_SERVER, scope -> "{\"ScopeName\": \"" + scope + ".read\"}")));
        write(
                run,
                "list-user-pool-clients.json",
                "UserPoolClients",
                CLIENTS,
                i -> "{\"ClientId\": \"" + id(i) + "\", \"UserPoolId\": \"" + POOL + "\"}");
        for (String old : new String[] {"web", "machines", "spa", "job", "mobile"}) {
            Files.delete(run.from("describe-user-pool-client-" + old + ".json"));
        }
        Files.writeString(
                run.from("clients.json"),
                IntStream.range(0, CLIENTS)
                        .mapToObj(PoolAtItsQuotasTest::client)
                        .collect(Collectors.joining("\n")));
        write(run, "list-groups.json", "Groups", 10_000, i -> "{\"GroupName\": \"group-" + i + "\"}");
        write(
                run,
                "list-identity-providers.json",
                "Providers",
                300,
                i -> "{\"ProviderName\": \"provider-" + i + "\", \"ProviderType\": \"SAML\"}");

        assertThat(run.run()).as(run.err()).isZero();

        assertThat(run.out()).contains("1000 clients with 500 secrets", "2500 scopes");
        StringWriter out = new StringWriter();
        int code = new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(run.into("tenants").toString());
        assertThat(out.toString()).contains("0 errors");
        assertThat(code).isZero();
    }

    private static String client(int number) {
        String scopes = list(50, i -> {
            int scope = (number * 37 + i) % (SERVERS * SCOPES_OF_A_SERVER);
            return "\"" + server(scope / SCOPES_OF_A_SERVER) + "/" + scope % SCOPES_OF_A_SERVER + ".read\"";
        });
        String how = number % 2 == 0
                ? "\"AllowedOAuthFlows\": [\"client_credentials\"], \"ClientSecret\": \"secret" + number + "\""
                : "\"AllowedOAuthFlows\": [\"code\"], \"CallbackURLs\": ["
                        + list(100, i -> "\"https://app-" + number + ".example/callback/" + i + "\"") + "]";
        return """
                {"UserPoolClient": {"UserPoolId": "%s", "ClientId": "%s", "ClientName": "Client %d", %s,
                "AllowedOAuthScopes": [%s], "AllowedOAuthFlowsUserPoolClient": true}}""".formatted(POOL, id(number), number, how, scopes);
    }

    private static String server(int number) {
        return "https://api-" + number + ".campanha.example/partners";
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "%026d", number);
    }

    private static void write(ImportRun run, String file, String member, int items, IntFunction<String> item)
            throws IOException {
        Files.writeString(run.from(file), "{\"" + member + "\": [" + list(items, item) + "]}");
    }

    private static String list(int items, IntFunction<String> item) {
        return IntStream.range(0, items).mapToObj(item).collect(Collectors.joining(","));
    }
}
