package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Keycloak's admin REST API. Every method throws an {@link AdminFailure} that says what an operator can do. */
public interface AdminApi {

    /** What stands at a path from {@code /admin} on; empty if nothing does. */
    Optional<JsonNode> find(String path);

    /** Sends a change; the answer's body, or a missing node. */
    JsonNode send(AdminRequest request);

    /** What stands at a path where something always stands. */
    default JsonNode get(String path) {
        return find(path).orElseThrow(() -> new AdminFailure(AdminFailure.NOT_FOUND, "GET " + path + ": not found"));
    }
}
