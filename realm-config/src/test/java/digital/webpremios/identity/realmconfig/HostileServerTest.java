package digital.webpremios.identity.realmconfig;

import static digital.webpremios.identity.realmconfig.HostileServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests commands with malformed answers of a server: each ends with one clear line, its documented exit code and no
 * stack trace.
 */
final class HostileServerTest {

    private static final String REALM = "/admin/realms/campaign";
    private static final String SOUND = "{\"realm\":\"campaign\",\"id\":\"1\"}";

    @TempDir
    private Path directory = Path.of("");

    private final HostileServer server = new HostileServer();
    private ToolRun tool;

    @BeforeEach
    void soundRealm() throws IOException {
        tool = ToolRun.in(directory);
        server.emptyParts(REALM)
                .at("/admin/serverinfo", json("{\"systemInfo\":{\"version\":\"26.7.5\"}}"))
                .at(REALM, json(SOUND));
    }

    @AfterEach
    void close() {
        server.close();
    }

    static List<String> wrongRealms() {
        return List.of(
                "null",
                "[]",
                "[{\"realm\":\"campaign\"}]",
                "\"campaign\"",
                "1",
                "",
                "{",
                "<html>",
                "[".repeat(100_000),
                "{\"a\":".repeat(5_000),
                "{\"realm\":\"campaign\",\"realm\":\"campaign\"}",
                SOUND + SOUND,
                "{\"realm\":\"other\"}",
                "{\"realm\":\"campaign/../../evil\"}",
                "{\"realm\":\"campaign\",\"attributes\":[1]}",
                "{\"realm\":\"campaign\",\"attributes\":\"x\"}",
                "{\"realm\":\"campaign\",\"smtpServer\":\"\u00ff\u0000");
    }

    @ParameterizedTest
    @MethodSource("wrongRealms")
    void anAnswerThatIsNoRealmIsNamed(String body) {
        server.at(REALM, json(body));

        assertOneClearLine(diff(), 2);
        assertOneClearLine(apply(), 1);
    }

    @Test
    void anAnswerThatIsNoUtf8IsNamed() {
        server.at(
                REALM,
                HostileServer.bytes(
                        200, ("{\"realm\":\"" + (char) 0xff + "\"}").getBytes(StandardCharsets.ISO_8859_1)));

        assertOneClearLine(diff(), 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/clients | null",
                "/clients | {}",
                "/clients | [null]",
                "/clients | [1]",
                "/clients | [[]]",
                "/clients | \"x\"",
                "/client-scopes | {}",
                "/client-scopes | [null]",
                "/groups | null",
                "/components | {\"a\":[]}",
                "/users/profile | null",
                "/users/profile | []",
                "/client-policies/policies | []",
                "/client-policies/profiles | null",
                "/authentication/required-actions | [true]",
                "/default-default-client-scopes | {}",
                "/clients | [{\"clientId\":\"web\",\"id\":\"1\",\"protocolMappers\":[1],\"attributes\":[]}]",
                "/clients | [{\"clientId\":\"web\",\"id\":\"a b\\n\",\"attributes\":null}]",
                "/client-policies/policies | {\"policies\":[null]}",
                "/client-policies/profiles | {\"profiles\":[[1]]}",
                "/users/profile | {\"attributes\":{\"a\":1}}",
                "/client-scopes | [{\"name\":\"basic\",\"protocolMappers\":[[]]}]"
            })
    void anAnswerOfAnotherFormIsNoUncaughtException(String path, String body) {
        server.at(REALM + path, json(body));

        int exitCode = diff();

        assertThat(exitCode).isBetween(1, 2);
        assertHarmless();
        assertThat(tool.output().lines()).anyMatch(line -> line.startsWith("campaign: "));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowedSoTheTokenGoesNowhereElse(int status) {
        try (HostileServer other = new HostileServer()) {
            server.at(REALM, exchange -> {
                exchange.getResponseHeaders().set("Location", other.url() + "/admin");
                exchange.sendResponseHeaders(status, -1);
            });

            assertOneClearLine(diff(), 2);
            assertThat(tool.output()).contains("redirect", "--server").doesNotContain("token-of-the-admin");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void aRedirectOfTheTokenEndpointIsNamedToo() {
        server.at("/realms/master/protocol/openid-connect/token", exchange -> {
            exchange.getResponseHeaders().set("Location", "https://evil.example/token");
            exchange.sendResponseHeaders(307, -1);
        });

        assertOneClearLine(diff(), 2);
        assertThat(tool.output()).contains("redirects to https://evil.example").doesNotContain("password-of-the-admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":\"a\\nb\"}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":1}",
                "[]",
                "null",
                "x"
            })
    void aTokenThatIsNoneIsNotSentAndNotShown(String body) {
        server.at("/realms/master/protocol/openid-connect/token", json(body));

        assertOneClearLine(diff(), 2);
        assertThat(tool.output()).contains("no Keycloak");
    }

    @Test
    void anEncodedAnswerWasNotAskedFor() {
        server.at(REALM, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            json(SOUND).to(exchange);
        });

        assertOneClearLine(diff(), 2);
        assertThat(tool.output()).contains("gzip");
    }

    @Test
    void aBodyWithoutEndIsLetGoAtABound() {
        server.at(REALM, HostileServer.endless(new byte[1 << 20], 0));

        assertOneClearLine(diff(), 2);
        assertThat(tool.output()).contains("larger than");
    }

    @Test
    void aListWithoutEndIsLetGoAtABound() {
        String page = "[" + String.join(",", java.util.Collections.nCopies(500, "{\"clientId\":\"a\"}")) + "]";
        server.at(REALM + "/clients", json(page));

        assertOneClearLine(diff(), 2);
        assertThat(tool.output()).contains("does not end");
    }

    @Test
    void aServerThatSpeaksNoTlsIsNamed() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> {
                try (Socket client = plain.accept()) {
                    client.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    client.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // the tool hung up
                }
            });
            thread.start();

            assertOneClearLine(runAt("https://127.0.0.1:" + plain.getLocalPort(), "diff"), 2);
            thread.join();
        }
        assertThat(tool.output()).contains("TLS failed");
    }

    @Test
    void aSecretThatAServerRepeatsIsNotShown() {
        server.at(REALM, json(400, "{\"errorMessage\":\"refused: secret-of-partner, secret-of-ana\"}"));

        assertOneClearLine(diff(), 2);
        assertOneClearLine(apply(), 1);
        assertThat(run("diff", "--format=json", "--vault-dir=" + directory, "--secrets-dir=" + directory))
                .isEqualTo(2);
        assertHarmless();
    }

    @Test
    void aRealmThatAdministersTheServerIsNoTenants() {
        server.at(REALM + "/clients", json("[{\"clientId\":\"campaign-realm\",\"bearerOnly\":true}]"));

        assertOneClearLine(diff(), 2);
        assertOneClearLine(apply(), 1);
        assertThat(tool.output()).contains("administers the server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u001b[2Jevil",
                "\\nforged: done",
                "\\rforged: done",
                "\\u009b2Jevil",
                "\\u202eevil",
                "\\u2028forged: done",
                "evil\\u0007\\u0000"
            })
    void whatAServerSaysDoesNothingToATerminal(String text) {
        server.at(REALM, json(400, "{\"errorMessage\":\"" + text + "\"}"));
        assertOneClearLine(diff(), 2);
        assertOneClearLine(apply(), 1);

        server.at(REALM, json("{\"realm\":\"campaign\",\"id\":\"1\",\"displayName\":\"" + text + "\"}"));
        assertThat(diff()).isEqualTo(1);
        assertHarmless();
        assertThat(run("diff", "--format=json")).isEqualTo(1);
        assertHarmless();

        server.at(REALM, json(SOUND)).at("/admin/serverinfo", json("{\"systemInfo\":{\"version\":\"1" + text + "\"}}"));
        assertThat(diff()).isEqualTo(1);
        assertHarmless();
    }

    @Test
    void aTokenThatIsTooLargeForTheServerIsNamedWithItsCure() {
        server.at(REALM, json(431, ""));

        assertOneClearLine(diff(), 2);
        assertOneClearLine(apply(), 1);
        assertThat(tool.output()).contains("431", "client.use.lightweight.access.token.enabled");
    }

    @Test
    void aLargeTokenIsWarnedOfOnceAndAProxysRefusalIsExplained() {
        server.at(
                "/realms/master/protocol/openid-connect/token",
                json("{\"access_token\":\"" + "a".repeat(7000) + "\",\"expires_in\":0}"));
        assertThat(diff()).isEqualTo(1);
        assertThat(tool.output()
                        .lines()
                        .filter(line -> line.startsWith("warning: the account's access token has 7000")))
                .hasSize(1);

        server.at(
                REALM,
                HostileServer.bytes(
                        400, "<html>Request Header Or Cookie Too Large</html>".getBytes(StandardCharsets.US_ASCII)));
        assertOneClearLine(diff(), 2);
        assertThat(tool.output()).contains("400 the request's header is too large");
    }

    @Test
    void aServerWithoutTheExtensionPackIsNamedBeforeARealmIsMade() {
        server.at(
                "/admin/serverinfo",
                json("{\"systemInfo\":{\"version\":\"26.7.5\"},\"providers\":{\"client-policy-executor\":"
                        + "{\"providers\":{\"pkce-enforcer\":{}}}}}"));

        assertOneClearLine(diff(), 2);
        assertOneClearLine(apply(), 1);
        assertThat(tool.output()).contains("has no extension pack");
        assertThat(server.requests()).noneMatch(request -> request.startsWith("/admin/realms"));
    }

    private int diff() {
        return run("diff", "--vault-dir=" + directory, "--secrets-dir=" + directory);
    }

    private int apply() {
        // a dry run of a descriptor whose secrets are all there
        return run("apply", "--vault-dir=" + directory, "--secrets-dir=" + directory);
    }

    private int run(String command, String... more) {
        return runAt(server.url(), command, more);
    }

    private int runAt(String url, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add(tool.descriptor().toString());
        return tool.at(url, command, arguments);
    }

    private void assertOneClearLine(int exitCode, int expected) {
        assertThat(exitCode).as(tool.output()).isEqualTo(expected);
        assertHarmless();
        assertThat(tool.output().lines().filter(line -> line.contains("failed") || line.startsWith("realm-config: ")))
                .as(tool.output())
                .isNotEmpty();
    }

    private void assertHarmless() {
        assertThat(tool.output())
                .doesNotContain("\tat ", "Exception:", "token-of-the-admin", "password-of-the-admin", "secret-of-")
                .doesNotContainPattern(
                        "[\\p{Cntrl}&&[^\\n]]|[\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");
        assertThat(tool.output().lines()).noneMatch(line -> line.startsWith("forged") || line.isBlank());
    }
}
