package digital.webpremios.identity.it.support.realm;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A participant that a test creates through the admin API and deletes when it ends. */
public final class TemporaryUser implements AutoCloseable {

    public static final String PASSWORD = "password of the+participant&";

    private final AdminApi admin;
    private final String realm;
    private final String name;
    private final String id;

    private TemporaryUser(AdminApi admin, String realm, String name, String id) {
        this.admin = admin;
        this.realm = realm;
        this.name = name;
        this.id = id;
    }

    public static TemporaryUser create(AdminApi admin, String realm) {
        return create(admin, realm, Map.of("credentials", List.of(Map.of("type", "password", "value", PASSWORD))));
    }

    /** Creates a participant with these settings besides a name and an address. */
    public static TemporaryUser create(AdminApi admin, String realm, Map<String, Object> settings) {
        String name = "temporary-" + UUID.randomUUID();
        Map<String, Object> user = new LinkedHashMap<>(settings);
        user.put("username", name);
        user.put("enabled", true);
        user.put("email", name + "@tenant.example");
        user.put("firstName", "Par");
        user.put("lastName", "Ticipant");
        Response created = admin.post("/" + realm + "/users", user);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String location = created.header("Location");
        return new TemporaryUser(admin, realm, name, location.substring(location.lastIndexOf('/') + 1));
    }

    public String name() {
        return name;
    }

    public String email() {
        return name + "@tenant.example";
    }

    public String id() {
        return id;
    }

    /** The user's representation, as in the admin console. */
    public Map<String, Object> representation() {
        return admin.get("/" + realm + "/users/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    /** Changes the user as the admin console does. */
    public Response change(UnaryOperator<Map<String, Object>> change) {
        return admin.put("/" + realm + "/users/" + id, change.apply(representation()));
    }

    /** The number of stored passwords of the user. */
    public int passwords() {
        return admin.get("/" + realm + "/users/" + id + "/credentials")
                .jsonPath()
                .getList("findAll { it.type == 'password' }")
                .size();
    }

    /** The number of sessions of the user. */
    public int sessions() {
        return admin.get("/" + realm + "/users/" + id + "/sessions")
                .jsonPath()
                .getList("$")
                .size();
    }

    @Override
    public void close() {
        admin.delete("/" + realm + "/users/" + id);
    }
}
