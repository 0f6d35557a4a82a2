package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A request to the admin API that changes a realm.
 *
 * @param method POST, PUT or DELETE
 * @param path the path, which begins with {@code /admin/realms}
 * @param body the JSON that is sent, which may contain secrets
 */
public record AdminRequest(String method, String path, Optional<JsonNode> body) {

    /**
     * Returns a request that creates an object. It is not repeated after a broken connection, because the object may
     * already exist.
     */
    public static AdminRequest post(String path, JsonNode body) {
        return new AdminRequest("POST", path, Optional.of(body));
    }

    /** Returns a request that changes an object. */
    public static AdminRequest put(String path, JsonNode body) {
        return new AdminRequest("PUT", path, Optional.of(body));
    }

    /** Returns a request without a body that links two existing objects, such as a client and a client scope. */
    public static AdminRequest put(String path) {
        return new AdminRequest("PUT", path, Optional.empty());
    }

    /** Returns a request that removes an object. */
    public static AdminRequest delete(String path) {
        return new AdminRequest("DELETE", path, Optional.empty());
    }

    /** Returns a request that removes the listed objects from another one, such as composite roles. */
    public static AdminRequest delete(String path, JsonNode body) {
        return new AdminRequest("DELETE", path, Optional.of(body));
    }

    /** Returns whether the request may be sent twice. */
    boolean isIdempotent() {
        return !method.equals("POST");
    }

    /** Omits the body, which may contain secrets. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
