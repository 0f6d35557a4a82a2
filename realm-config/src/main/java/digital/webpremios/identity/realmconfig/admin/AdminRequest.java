package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A request to the admin API that changes a realm.
 *
 * @param method POST, PUT or DELETE
 * @param path from {@code /admin/realms} on
 * @param body what is sent, secrets in it
 */
public record AdminRequest(String method, String path, Optional<JsonNode> body) {

    /** Creates an object. It is not repeated if the connection breaks, because the object may have been created. */
    public static AdminRequest post(String path, JsonNode body) {
        return new AdminRequest("POST", path, Optional.of(body));
    }

    /** Changes something. */
    public static AdminRequest put(String path, JsonNode body) {
        return new AdminRequest("PUT", path, Optional.of(body));
    }

    /** Relates two things that are both there, for which the path says everything. */
    public static AdminRequest put(String path) {
        return new AdminRequest("PUT", path, Optional.empty());
    }

    /** Takes something away. */
    public static AdminRequest delete(String path) {
        return new AdminRequest("DELETE", path, Optional.empty());
    }

    /** Whether it may be sent twice. */
    boolean isIdempotent() {
        return !method.equals("POST");
    }

    /** Without the body, which has secrets. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
