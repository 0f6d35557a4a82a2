package digital.webpremios.identity.it.usertoken;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestParticipant;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.browser.BrowserSession;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;

/** A participant's sign-in at a client that one test has made, with the redirect URI of the web apps. */
final class TemporarySignIn {

    static final String REDIRECT_URI = "http://localhost:3000/callback";

    private TemporarySignIn() {}

    static AuthorizationRequest request(KeycloakServer server, TestTenant tenant, TemporaryClient client) {
        return AuthorizationRequest.of(server, tenant, client.id(), REDIRECT_URI)
                .with("response_type", "code");
    }

    static String code(KeycloakServer server, TestTenant tenant, TemporaryClient client) {
        return new BrowserSession()
                .signIn(request(server, tenant, client).with("scope", "openid"), TestParticipant.of(tenant))
                .code();
    }

    static Response redeem(KeycloakServer server, TestTenant tenant, TemporaryClient client, String code) {
        return redeem(TokenEndpoint.of(server, tenant), client, code);
    }

    static Response redeem(TokenEndpoint endpoint, TemporaryClient client, String code) {
        return endpoint.post(
                Form.of("grant_type", "authorization_code", "code", code, "redirect_uri", REDIRECT_URI),
                TokenEndpoint.encodedBasic(client.id(), TemporaryClient.SECRET));
    }
}
