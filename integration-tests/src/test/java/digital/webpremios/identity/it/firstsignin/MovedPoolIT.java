package digital.webpremios.identity.it.firstsignin;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.MovedPool;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the whole migration of a pool, from the AWS CLI's output to a token for an unchanged partner.
 * {@code import-cognito}, {@code check} and {@code render} made the realm that the server imported at its start.
 */
@KeycloakTest
final class MovedPoolIT {

    private static final String ERP = "3n4b5urk1ft4fl3mg5e62d9ado";
    private static final String ACAO = "65ndgmi8cv9eb23pma5uqc0so6";
    private static final String WEB = "1h57kf5cpq17m0eml12example";
    private static final Map<String, String> VARIABLES = Map.of(
            ERP, "WEBPREMIOS_MOVED_POOL_PARCEIRO_ERP_SECRET",
            ACAO, "WEBPREMIOS_MOVED_POOL_PARCEIRO_ACAO_CIA_SECRET",
            WEB, "WEBPREMIOS_MOVED_POOL_APLICATIVO_WEB_SECRET");
    private static final String EXACTLY_THREE =
            "\\{\"access_token\":\"[^\"]+\",\"expires_in\":%s,\"token_type\":\"Bearer\"}";

    private final MovedPool pool = MovedPool.current();
    private final KeycloakServer server;
    private final AdminApi admin;
    private final TokenEndpoint endpoint;

    MovedPoolIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
        this.endpoint = new TokenEndpoint(server.url(MovedPool.HOST) + "/oauth2/token");
    }

    @ParameterizedTest
    @CsvSource({
        ERP + ", webpremios.campaigns/40455, 3600",
        ERP + ", webpremios.backoffice/all.read, 3600",
        ACAO + ", https://api.campanha.example/resource-001.read, 86400",
        ACAO + ", https://api.campanha.example/resource-050.read, 86400",
    })
    @Contract("M1")
    void aPartnersOldIdAndSecretGetATokenAtTheNewHost(String clientId, String scope, String lifetime) {
        Response response = ask(clientId, secret(clientId), scope);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).matches(EXACTLY_THREE.formatted(lifetime));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webpremios.campaigns/70750", "webpremios.backoffice/all.write", "openid", "nobody/knows"})
    void aScopeThatThePoolDidNotGiveTheClientOrOfAnotherTenantIsRefused(String scope) {
        Response response = ask(ERP, secret(ERP), scope);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.asString()).isEqualTo("{\"error\":\"invalid_scope\"}");
    }

    @Test
    void eachClientHasItsOwnSecret() {
        assertThat(ask(ERP, secret(ACAO), "webpremios.campaigns/40455").asString())
                .isEqualTo("{\"error\":\"invalid_client\"}");
        assertThat(ask(ERP, "${" + VARIABLES.get(ERP) + "}", "webpremios.campaigns/40455")
                        .asString())
                .isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @Test
    void anAppOfParticipantsGetsNoMachineToken() {
        assertThat(ask(WEB, secret(WEB), "email").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    void theOldIdAndSecretOpenNoOtherTenantsHouse(TestTenant other) {
        Response response = TokenEndpoint.of(server, other)
                .post(form(ERP, "webpremios.campaigns/40455"), TokenEndpoint.basic(ERP, secret(ERP)));

        assertThat(response.asString()).isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "ana, a1b2c301-5b1e-4c6f-9a2d-000040455001, true",
        "bruno.lima, a1b2c302-5b1e-4c6f-9a2d-000040455002, true",
    })
    void aParticipantKeepsTheSubject(String username, String subject, boolean enabled) {
        Map<String, Object> user = admin.get("/" + MovedPool.REALM + "/users?exact=true&username=" + username)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("[0]");

        assertThat(user).containsEntry("id", subject).containsEntry("enabled", enabled);
        assertThat(String.valueOf(user.get("attributes"))).contains("custom.campaign_id", "webpremios.first-sign-in");
    }

    @Test
    void everyUserOfThePoolIsThere() {
        assertThat(admin.get("/" + MovedPool.REALM + "/users/count").asString()).isEqualTo("11");
    }

    @Test
    void noSecretIsInWhatIsKeptInGit() throws IOException {
        String kept = Files.readString(pool.descriptor()) + Files.readString(pool.realmFile());

        assertThat(pool.secrets()).hasSize(3);
        assertThat(pool.secrets().values())
                .allSatisfy(secret -> assertThat(kept).doesNotContain(secret));
    }

    private Response ask(String clientId, String secret, String scope) {
        return endpoint.post(form(clientId, scope), TokenEndpoint.basic(clientId, secret));
    }

    private static String form(String clientId, String scope) {
        return "grant_type=client_credentials&client_id=" + clientId + "&scope=" + Form.encode(scope);
    }

    private String secret(String clientId) {
        return Objects.requireNonNull(pool.secrets().get(VARIABLES.get(clientId)));
    }
}
