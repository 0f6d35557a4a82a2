package digital.webpremios.identity.it.support.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestParticipant;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** An app of the shipped realms, as it talks to its tenant's host. */
public record App(KeycloakServer server, TestApp client) {

    /** A participant signs in with a browser of its own; the code that the app is called back with. */
    public String code(String scope) {
        return BrowserSession.at(server)
                .signIn(AuthorizationRequest.code(server, client, scope), participant())
                .code();
    }

    /** The tokens of a new sign-in. */
    public JsonPath signIn(String scope) {
        Response answer = redeem(code(scope));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    public Response redeem(String code) {
        return redeemAt(client.tenant(), code);
    }

    /** The same at the host of any tenant. */
    public Response redeemAt(TestTenant tenant, String code) {
        return post(tenant, "token", codeForm(code));
    }

    /** The parameters of a code's redemption, the client's own not among them. */
    public String codeForm(String code) {
        String form = Form.of("grant_type", "authorization_code", "code", code, "redirect_uri", client.redirectUri());
        return client.isPublic() ? form + "&" + Form.of("code_verifier", AuthorizationRequest.VERIFIER) : form;
    }

    public Response refresh(String refreshToken) {
        return refreshAt(client.tenant(), refreshToken);
    }

    public Response refreshAt(TestTenant tenant, String refreshToken) {
        return post(tenant, "token", Form.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** The same at Keycloak's own endpoint, at the tenant's host. */
    public Response refreshNatively(String refreshToken) {
        return postNatively(client.tenant(), Form.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** A form that the app authenticates in its body, for the token endpoint of Keycloak's own of any tenant. */
    public Response postNatively(TestTenant tenant, String form) {
        String credentials = client.secret()
                .map(secret -> Form.of("client_id", client.id(), "client_secret", secret))
                .orElseGet(() -> Form.of("client_id", client.id()));
        return TokenEndpoint.ofKeycloak(server.url(tenant), tenant.realm()).post(form + "&" + credentials);
    }

    public Response revoke(String token) {
        return revokeAt(client.tenant(), token);
    }

    public Response revokeAt(TestTenant tenant, String token) {
        return post(tenant, "revoke", Form.of("token", token));
    }

    public Response userInfo(String accessToken) {
        return userInfoAt(client.tenant(), accessToken);
    }

    public Response userInfoAt(TestTenant tenant, String accessToken) {
        return given().header("Authorization", "Bearer " + accessToken).get(server.url(tenant) + "/oauth2/userInfo");
    }

    /** A form that the app authenticates: with its secret in the header, or by its name alone. */
    public Response post(TestTenant tenant, String endpoint, String form) {
        return postTo(tenant, "/oauth2/" + endpoint, form);
    }

    /** The same to any path of a tenant's host. */
    public Response postTo(TestTenant tenant, String path, String form) {
        TokenEndpoint url = new TokenEndpoint(server.url(tenant) + path);
        return client.secret()
                .map(secret -> url.post(form, TokenEndpoint.basic(client.id(), secret)))
                .orElseGet(() -> url.post(form + "&" + Form.of("client_id", client.id())));
    }

    public TestParticipant participant() {
        return TestParticipant.of(client.tenant());
    }
}
