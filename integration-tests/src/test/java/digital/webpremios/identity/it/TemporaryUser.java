package digital.webpremios.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A participant that one test makes through the admin API and takes away again. */
final class TemporaryUser implements AutoCloseable {

    static final String PASSWORD = "password of the+participant&";

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

    static TemporaryUser create(AdminApi admin, String realm) {
        String name = "temporary-" + UUID.randomUUID();
        Response created = admin.post(
                "/" + realm + "/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@tenant.example",
                        "firstName",
                        "Par",
                        "lastName",
                        "Ticipant",
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD))));
        assertThat(created.statusCode()).isEqualTo(201);
        String location = created.header("Location");
        return new TemporaryUser(admin, realm, name, location.substring(location.lastIndexOf('/') + 1));
    }

    String name() {
        return name;
    }

    /** How many sessions the user has. */
    int sessions() {
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
