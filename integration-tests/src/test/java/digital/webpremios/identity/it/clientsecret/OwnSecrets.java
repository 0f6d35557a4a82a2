package digital.webpremios.identity.it.clientsecret;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** The paths of a client's own secrets at a tenant's host. */
record OwnSecrets(KeycloakServer server, TestTenant tenant) {

    static final String PATH = "/oauth2/client/secrets";
    static final String SCOPE = "webpremios.backoffice/all.read";

    private static final String EXECUTOR = "webpremios-secret-self-service";

    /** Allows it beside what the tenant's shipped policy says. */
    static TenantPolicy allow(AdminApi admin, TestTenant tenant) {
        return TenantPolicy.apply(admin, tenant, EXECUTOR, Map.of());
    }

    /** Replaces the shipped policies by this and by an overlap of so many seconds. */
    static TenantPolicy allowAlone(AdminApi admin, TestTenant tenant, int overlap) {
        return allowAlone(admin, tenant, 7200, overlap);
    }

    static TenantPolicy allowAlone(AdminApi admin, TestTenant tenant, int age, int overlap) {
        return TenantPolicy.alone(
                admin,
                tenant,
                List.of(
                        TenantPolicy.executor(EXECUTOR, Map.of()),
                        TenantPolicy.executor(
                                "secret-rotation",
                                Map.of(
                                        "expiration-period", age,
                                        "rotated-expiration-period", overlap,
                                        "remaining-rotation-period", 0))));
    }

    static TenantPolicy allowWithoutRotation(AdminApi admin, TestTenant tenant) {
        return TenantPolicy.alone(admin, tenant, List.of(TenantPolicy.executor(EXECUTOR, Map.of())));
    }

    String url() {
        return server.url(tenant) + PATH;
    }

    RequestSpecification as(String id, String secret) {
        return TokenEndpoint.request().header("Authorization", TokenEndpoint.basic(id, secret));
    }

    Response list(String id, String secret) {
        return as(id, secret).get(url());
    }

    Response create(String id, String secret) {
        return as(id, secret).post(url());
    }

    Response end(String id, String secret, String secretId) {
        return as(id, secret).delete(url() + "/" + secretId);
    }

    /** Makes a new secret and returns it. */
    String created(String id, String secret) {
        Response answer = create(id, secret);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("client_secret");
    }

    /** The ids of the active secrets, the newest first. */
    List<String> ids(String id, String secret) {
        Response answer = list(id, secret);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("secrets.id");
    }

    /** The status of a token request with the secret. */
    int token(String id, String secret) {
        return TokenEndpoint.of(server, tenant)
                .post(Form.machine(SCOPE), TokenEndpoint.basic(id, secret))
                .statusCode();
    }

    void assertAccepted(String id, String secret) {
        assertThat(token(id, secret)).isEqualTo(200);
        assertThat(natively(id, secret)).isEqualTo(200);
    }

    void assertRefused(String id, String secret) {
        assertThat(token(id, secret)).isEqualTo(400);
        assertThat(natively(id, secret)).isEqualTo(401);
        assertAnswer(list(id, secret), 401, "invalid_client");
    }

    private int natively(String id, String secret) {
        return TokenEndpoint.ofKeycloak(server.administration(), tenant.realm())
                .post(Form.machine(SCOPE), TokenEndpoint.encodedBasic(id, secret))
                .statusCode();
    }

    /** Asserts an error with nothing in it but its code. */
    static void assertAnswer(Response answer, int status, String error) {
        assertThat(answer.asString()).isEqualTo("{\"error\":\"" + error + "\"}");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertForm(answer);
    }

    static void assertForm(Response answer) {
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    /** Asserts the stock server's answer for a path that does not exist. */
    void assertNoSuchPath(Response answer) {
        Response stock = TokenEndpoint.request().get(server.url(tenant) + "/oauth2/client/nothing");
        assertThat(answer.statusCode()).isEqualTo(404).isEqualTo(stock.statusCode());
        assertThat(answer.asString()).isEqualTo(stock.asString());
        assertThat(answer.header("Cache-Control")).isEqualTo(stock.header("Cache-Control"));
        assertThat(answer.header("WWW-Authenticate")).isNull();
    }
}
