package digital.webpremios.identity.it.server;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;

import digital.webpremios.identity.testserver.AdminToken;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Keycloak's own admin REST API, as the admin console uses it. */
public final class AdminApi {

    /** The administrator's name. */
    public static final String USER = Settings.ADMIN;

    /** The administrator's password. */
    public static final String PASSWORD = Settings.ADMIN_PASSWORD;

    private final KeycloakServer server;
    private final AdminToken token;

    public AdminApi(KeycloakServer server) {
        this.server = server;
        this.token = new AdminToken(server.administration(), USER, PASSWORD);
    }

    public Response get(String path) {
        return authorized().get(url(path));
    }

    public Response post(String path, Object body) {
        return authorized().contentType(JSON).body(body).post(url(path));
    }

    public Response put(String path, Object body) {
        return authorized().contentType(JSON).body(body).put(url(path));
    }

    public Response delete(String path) {
        return authorized().delete(url(path));
    }

    /** Reads a realm, changes it and saves it. Returns the answer to the saving. */
    public Response changeRealm(String realm, UnaryOperator<Map<String, Object>> change) {
        Map<String, Object> representation =
                get("/" + realm).then().statusCode(200).extract().jsonPath().getMap("$");
        return put("/" + realm, change.apply(representation));
    }

    /** The internal id of a client. */
    public String idOf(String realm, String clientId) {
        List<String> ids = authorized()
                .queryParam("clientId", clientId)
                .get(url("/" + realm + "/clients"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("id");
        return ids.get(0);
    }

    /** Reads a client, changes it and saves it. */
    public Response changeClient(String realm, String clientId, UnaryOperator<Map<String, Object>> change) {
        String path = "/" + realm + "/clients/" + idOf(realm, clientId);
        Map<String, Object> representation =
                get(path).then().statusCode(200).extract().jsonPath().getMap("$");
        return put(path, change.apply(representation));
    }

    /**
     * Adds a protocol mapper to a client or a client scope, which puts a fixed text into access tokens. Returns the
     * mapper's path.
     */
    public String addClaim(String owner, String claim) {
        String mappers = owner + "/protocol-mappers/models";
        Map<String, String> config = Map.of(
                "claim.name", claim, "claim.value", "fixed", "jsonType.label", "String", "access.token.claim", "true");
        String location = post(
                        mappers,
                        Map.of(
                                "name",
                                claim,
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-hardcoded-claim-mapper",
                                "config",
                                config))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return mappers + location.substring(location.lastIndexOf('/'));
    }

    /** The ids of the server's providers of an SPI, from the server info of the admin console. */
    public Set<String> providers(String spi) {
        Map<String, ?> providers = authorized()
                .get(server.administration() + "/admin/serverinfo")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("providers.'" + spi + "'.providers");
        return providers.keySet();
    }

    private RequestSpecification authorized() {
        return given().auth().preemptive().oauth2(token.current());
    }

    /** A new token of the administrator's, by the password. */
    public String logIn() {
        return token.logIn();
    }

    private String url(String path) {
        return server.administration() + "/admin/realms" + path;
    }
}
