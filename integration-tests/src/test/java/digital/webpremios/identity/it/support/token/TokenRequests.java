package digital.webpremios.identity.it.support.token;

import static io.restassured.RestAssured.given;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Token requests as partners send them. */
public final class TokenRequests {

    private static final String TOKEN = "/oauth2/token";

    private TokenRequests() {}

    /** The request of the integration guide: Basic authentication, the client id again, the grant and the scope. */
    public static Response guide(KeycloakServer server, TestClient client, String scope) {
        return by(client)
                .formParam("client_id", client.id())
                .formParam("grant_type", "client_credentials")
                .formParam("scope", scope)
                .post(server.url(client.tenant()) + TOKEN);
    }

    /** A request with Basic authentication; the caller adds the rest. */
    public static RequestSpecification by(TestClient client) {
        return given().auth().preemptive().basic(client.id(), client.secret());
    }

    public static String at(KeycloakServer server, TestTenant tenant) {
        return server.url(tenant) + TOKEN;
    }
}
