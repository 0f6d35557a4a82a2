package digital.webpremios.identity.it.support.realm;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A key of a tenant that a test creates through the admin API and deletes when it ends. If it is active, it precedes
 * all others.
 */
public final class TemporaryKey implements AutoCloseable {

    private final AdminApi admin;
    private final String path;

    private TemporaryKey(AdminApi admin, String path) {
        this.admin = admin;
        this.path = path;
    }

    /** A key that signs. */
    public static TemporaryKey active(AdminApi admin, TestTenant tenant) {
        return create(admin, tenant, "true", "true");
    }

    /** A key that is published but does not sign. */
    public static TemporaryKey passive(AdminApi admin, TestTenant tenant) {
        return create(admin, tenant, "false", "true");
    }

    /** A disabled key. */
    public static TemporaryKey off(AdminApi admin, TestTenant tenant) {
        return create(admin, tenant, "false", "false");
    }

    private static TemporaryKey create(AdminApi admin, TestTenant tenant, String active, String enabled) {
        Map<String, List<String>> config = Map.of(
                "active", List.of(active),
                "enabled", List.of(enabled),
                "priority", List.of("1000"),
                "algorithm", List.of("RS256"),
                "keySize", List.of("2048"));
        String components = "/" + tenant.realm() + "/components";
        Response created = admin.post(
                components,
                Map.of(
                        "name",
                        "temporary-" + UUID.randomUUID(),
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "config",
                        config));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String location = created.header("Location");
        return new TemporaryKey(admin, components + location.substring(location.lastIndexOf('/')));
    }

    /** Saves it with one setting changed. */
    public void save(String setting, String value) {
        JsonPath saved = admin.get(path).then().statusCode(200).extract().jsonPath();
        Map<String, Object> config = new HashMap<>(saved.getMap("config"));
        config.put(setting, List.of(value));
        Map<String, Object> component = new HashMap<>(saved.getMap("$"));
        component.put("config", config);
        admin.put(path, component).then().statusCode(204);
    }

    @Override
    public void close() {
        admin.delete(path);
    }
}
