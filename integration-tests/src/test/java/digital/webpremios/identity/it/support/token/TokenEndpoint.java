package digital.webpremios.identity.it.support.token;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A token endpoint. Requests are sent exactly as they are written, with nothing encoded or added. */
public record TokenEndpoint(String url) {

    /** The token endpoint at the root of a tenant's host. */
    public static TokenEndpoint of(KeycloakServer server, TestTenant tenant) {
        return new TokenEndpoint(server.url(tenant) + "/oauth2/token");
    }

    /** The token endpoint at its short path. */
    public static TokenEndpoint shortOf(KeycloakServer server, TestTenant tenant) {
        return new TokenEndpoint(server.url(tenant) + "/token");
    }

    /** The token endpoint of the client's own tenant. */
    public static TokenEndpoint of(KeycloakServer server, TestClient client) {
        return of(server, client.tenant());
    }

    /** Keycloak's own token endpoint, on any host. */
    public static TokenEndpoint ofKeycloak(String root, String realm) {
        return new TokenEndpoint(root + "/realms/" + realm + "/protocol/openid-connect/token");
    }

    /** A request that the caller completes. */
    public static RequestSpecification request() {
        return given().config(config().encoderConfig(encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                        .encodeContentTypeAs("application/xml", ContentType.TEXT)))
                .urlEncodingEnabled(false);
    }

    /** A form without an {@code Authorization} header. */
    public Response post(String form) {
        return request().contentType(Form.CONTENT_TYPE).body(form).post(url);
    }

    /** A form with an {@code Authorization} header. */
    public Response post(String form, String authorization) {
        return request()
                .contentType(Form.CONTENT_TYPE)
                .header("Authorization", authorization)
                .body(form)
                .post(url);
    }

    /** A form that is sent by a client of the shipped realms. */
    public Response post(String form, TestClient client) {
        return post(form, basic(client.id(), client.secret()));
    }

    /** A form that is sent by a client of one test. */
    public Response post(String form, TemporaryClient client) {
        return post(form, basic(client.id(), TemporaryClient.SECRET));
    }

    /** A form as RFC 6749 requires it, which Keycloak's own endpoint insists on. */
    public static String encodedBasic(String id, String secret) {
        return basic(Form.encode(id), Form.encode(secret));
    }

    public static String basic(String id, String secret) {
        return basic((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    public static String basic(byte[] credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }
}
