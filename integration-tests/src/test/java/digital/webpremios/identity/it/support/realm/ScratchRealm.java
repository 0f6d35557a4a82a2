package digital.webpremios.identity.it.support.realm;

import static io.restassured.RestAssured.given;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tenant's realm for one test, which is deleted when the test ends. */
public record ScratchRealm(KeycloakServer server, AdminApi admin, String name, String host) implements AutoCloseable {

    public static final String TENANT_ID = "909090";
    public static final String CLIENT = "scratch-client";
    public static final String SECRET = "scratch-secret";
    private static final String SCOPE = "webpremios.campaigns/" + TENANT_ID;

    /** Creates the realm, enabled. */
    public static ScratchRealm create(KeycloakServer server, AdminApi admin, String name, String host) {
        ScratchRealm realm = new ScratchRealm(server, admin, name, host);
        realm.post(realm.representation()).then().statusCode(201);
        return realm;
    }

    /** The representation to import: one client with the tenant's own scope. */
    public Map<String, Object> representation() {
        Map<String, Object> realm = new LinkedHashMap<>();
        realm.put("realm", name);
        realm.put("enabled", true);
        realm.put("attributes", attributes(server.url(host)));
        realm.put("clientScopes", List.of(Map.of("name", SCOPE, "protocol", "openid-connect")));
        realm.put(
                "clients",
                List.of(Map.of(
                        "clientId",
                        CLIENT,
                        "secret",
                        SECRET,
                        "publicClient",
                        false,
                        "standardFlowEnabled",
                        false,
                        "serviceAccountsEnabled",
                        true,
                        "optionalClientScopes",
                        List.of(SCOPE))));
        return realm;
    }

    public static Map<String, Object> attributes(String frontendUrl) {
        return new LinkedHashMap<>(Map.of("frontendUrl", frontendUrl, "webpremios.tenant-id", TENANT_ID));
    }

    public Response post(Map<String, Object> representation) {
        return admin.post("", representation);
    }

    /** Saves only these members of the realm. */
    public Response save(Map<String, Object> members) {
        return admin.put("/" + name, members);
    }

    /** Changes the host, as the administrator does in the realm settings. */
    public Response saveHost(String other) {
        return save(Map.of("attributes", attributes(server.url(other))));
    }

    /** Sets an attribute without any check and without a notification of this node's index of hosts. */
    public void setBehindTheBack(String attribute, String value) {
        given().contentType("text/plain")
                .body(value)
                .post(server.administration() + "/realms/" + name + "/test-probe/attributes/" + attribute)
                .then()
                .statusCode(204);
    }

    public boolean exists() {
        return admin.get("/" + name).statusCode() == 200;
    }

    @Override
    public void close() {
        if (exists()) {
            admin.delete("/" + name).then().statusCode(204);
        }
    }
}
