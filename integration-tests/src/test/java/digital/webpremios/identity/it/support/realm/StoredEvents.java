package digital.webpremios.identity.it.support.realm;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.TestTenant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The events of a realm, which are stored until this is closed. */
public final class StoredEvents implements AutoCloseable {

    private static final List<String> TYPES = List.of(
            "CLIENT_LOGIN",
            "CLIENT_LOGIN_ERROR",
            "CLIENT_INFO",
            "CODE_TO_TOKEN_ERROR",
            "REFRESH_TOKEN_ERROR",
            "CLIENT_REGISTER_ERROR",
            "CLIENT_UPDATE_ERROR",
            "REVOKE_GRANT_ERROR",
            "USER_INFO_REQUEST_ERROR",
            "LOGIN_ERROR",
            "LOGOUT",
            "LOGOUT_ERROR");

    private final AdminApi admin;
    private final String realm;

    private StoredEvents(AdminApi admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    /** Stores events of more types. */
    public static StoredEvents of(AdminApi admin, TestTenant tenant, String... more) {
        StoredEvents events = new StoredEvents(admin, tenant.realm());
        events.store(true, Stream.concat(TYPES.stream(), Arrays.stream(more)).toList());
        events.forget();
        return events;
    }

    /** The only event since the last call. */
    public Map<String, Object> only() {
        List<Map<String, Object>> events = all();
        assertThat(events).hasSize(1);
        forget();
        return events.get(0);
    }

    /** Everything that is stored, newest first. */
    public List<Map<String, Object>> all() {
        return admin.get("/" + realm + "/events?max=1000")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }

    /** Everything of one type that is stored, newest first. */
    public List<Map<String, Object>> ofType(String type) {
        return all().stream().filter(event -> type.equals(event.get("type"))).toList();
    }

    /** The details of an event; an empty map if there are none. */
    @SuppressWarnings("unchecked")
    public static Map<String, String> details(Map<String, Object> event) {
        return (Map<String, String>) event.getOrDefault("details", Map.of());
    }

    @Override
    public void close() {
        store(false, List.of());
        forget();
    }

    private void store(boolean enabled, List<String> types) {
        Map<String, Object> config = admin.get("/" + realm + "/events/config")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
        config.put("eventsEnabled", enabled);
        config.put("enabledEventTypes", types);
        assertThat(admin.put("/" + realm + "/events/config", config).statusCode())
                .isEqualTo(204);
    }

    /** Deletes what is stored so far. */
    public void forget() {
        admin.delete("/" + realm + "/events");
    }
}
