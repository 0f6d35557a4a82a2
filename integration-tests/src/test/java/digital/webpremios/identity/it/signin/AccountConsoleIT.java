package digital.webpremios.identity.it.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.realmconfig.AppliedTenant;
import digital.webpremios.identity.it.realmconfig.RealmConfigTool;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestParticipant;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.browser.BrowserSession;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the account console of realms that realm-config creates, by import and by {@code apply}. */
@KeycloakTest
final class AccountConsoleIT {

    private static final String CONSOLE = "account-console";

    private final KeycloakServer server;
    private final AdminApi admin;

    AccountConsoleIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @CsvSource({"DEMO, UAT", "UAT, DEMO"})
    void aParticipantReadsTheOwnAccountAtTheTenantsHostAndNobodyElses(TestTenant tenant, TestTenant foreign) {
        TestParticipant ana = TestParticipant.of(tenant);
        String realm = server.url(tenant) + "/realms/" + tenant.realm();
        String token = token(realm, ana.username(), ana.password());

        Response account = account(realm, token);

        assertThat(account.statusCode()).as(account.asString()).isEqualTo(200);
        assertThat(account.jsonPath().getString("email")).isEqualTo("ana@" + tenant.realm() + ".example");
        Response foreignAccount = account(server.url(foreign) + "/realms/" + foreign.realm(), token);
        assertThat(foreignAccount.statusCode()).isIn(401, 403);
        assertThat(account(realm, token + "x").statusCode()).isEqualTo(401);
        assertThat(account(realm, Tokens.issue(server, tenant)).statusCode()).isIn(401, 403);
        // Keycloak's import keeps the message keys of its pages
        assertThat(admin.get("/" + tenant.realm() + "/users/profile").jsonPath().getList("attributes.displayName"))
                .contains("${username}", "${email}");
    }

    @Test
    void aRealmThatApplyMakesHasAConsoleThatWorksAndAnOlderOneGetsIt(@TempDir Path directory) {
        try (AppliedTenant tenant = AppliedTenant.one(server, admin)) {
            RealmConfigTool tool = new RealmConfigTool(server.administration(), AppliedTenant.SECRETS, directory);
            assertThat(tool.run("apply", "--yes", tenant.first(directory)).exitCode())
                    .isZero();
            assertThat(accountOfAna(tenant)).isEqualTo(200);

            String client = "/" + tenant.realm() + "/clients/" + admin.idOf(tenant.realm(), CONSOLE);
            List<Map<String, Object>> mappers = admin.get(client).jsonPath().getList("protocolMappers");
            mappers.stream()
                    .filter(mapper -> !"audience resolve".equals(mapper.get("name")))
                    .forEach(mapper -> admin.delete(client + "/protocol-mappers/models/" + mapper.get("id"))
                            .then()
                            .statusCode(204));
            assertThat(accountOfAna(tenant)).isEqualTo(401);

            RealmConfigTool.Run run = tool.run("apply", "--yes", tenant.first(directory));
            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output()).contains("clients[account-console].protocolMappers");
            assertThat(accountOfAna(tenant)).isEqualTo(200);
            assertThat(tool.run("diff", tenant.first(directory)).exitCode()).isZero();
        }
    }

    private int accountOfAna(AppliedTenant tenant) {
        String realm = server.url(tenant.host()) + "/realms/" + tenant.realm();
        String password = AppliedTenant.SECRETS.getOrDefault("IT_PARTICIPANT_PASSWORD", "");
        return account(realm, token(realm, "ana", password)).statusCode();
    }

    /** The token that the console's page gets for the participant. */
    private String token(String realm, String username, String password) {
        String page = realm + "/account/";
        String endpoint = realm + "/protocol/openid-connect";
        AuthorizationRequest request = new AuthorizationRequest(endpoint + "/auth", Map.of())
                .with("client_id", CONSOLE)
                .with("redirect_uri", page)
                .with("response_type", "code")
                .with("scope", "openid")
                .with("state", "state-of-the-console")
                .withChallenge();
        String code =
                BrowserSession.at(server).signIn(request, username, password).code();
        Response answer = given().formParams(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CONSOLE,
                        "code", code,
                        "redirect_uri", page,
                        "code_verifier", AuthorizationRequest.VERIFIER))
                .post(endpoint + "/token");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getString("access_token");
    }

    private static Response account(String realm, String token) {
        return given().header("Authorization", "Bearer " + token)
                .accept("application/json")
                .get(realm + "/account");
    }
}
