package digital.webpremios.identity.it.support.realm;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.TestTenant;
import io.restassured.response.Response;
import java.util.Map;

/** A client scope that a test creates through the admin API and deletes when it ends. */
public final class TemporaryScope implements AutoCloseable {

    private final AdminApi admin;
    private final String name;
    private final String path;

    private TemporaryScope(AdminApi admin, String name, String path) {
        this.admin = admin;
        this.name = name;
        this.path = path;
    }

    public static TemporaryScope create(AdminApi admin, TestTenant tenant, String name) {
        String scopes = "/" + tenant.realm() + "/client-scopes";
        Response created = admin.post(scopes, Map.of("name", name, "protocol", "openid-connect"));
        assertThat(created.statusCode()).isEqualTo(201);
        String location = created.header("Location");
        return new TemporaryScope(admin, name, scopes + location.substring(location.lastIndexOf('/')));
    }

    public String name() {
        return name;
    }

    /** The internal id. */
    public String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Saves it with another name and protocol. */
    public void save(String newName, String protocol) {
        admin.put(path, Map.of("id", id(), "name", newName, "protocol", protocol))
                .then()
                .statusCode(204);
    }

    /** Adds a protocol mapper that puts a fixed text into every access token, and returns the mapper's path. */
    public String addClaim(String claim) {
        return admin.addClaim(path, claim);
    }

    @Override
    public void close() {
        admin.delete(path);
    }
}
