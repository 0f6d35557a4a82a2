package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.input.StrictJson;
import java.util.Optional;

/** Keycloak's admin REST API. Every method throws an {@link AdminFailure} that says what an operator can do. */
public interface AdminApi {

    /** What stands at a path from {@code /admin} on; empty if nothing does. */
    Optional<JsonNode> find(String path);

    /** Sends a change; the answer's body, or a missing node. */
    JsonNode send(AdminRequest request);

    /** An object, where there may be none. */
    default Optional<ObjectNode> findObject(String path) {
        return find(path).map(found -> object(path, found));
    }

    /** An object where there always is one. */
    default ObjectNode getObject(String path) {
        return findObject(path).orElseThrow(() -> missing(path));
    }

    /** A list where there always is one, of objects only. */
    default ArrayNode getObjects(String path) {
        ArrayNode list = getList(path);
        list.forEach(item -> object(path, item));
        return list;
    }

    /** A list where there always is one. */
    default ArrayNode getList(String path) {
        if (find(path).orElseThrow(() -> missing(path)) instanceof ArrayNode list) {
            return list;
        }
        throw unexpected(path, "something else", "a list");
    }

    private static ObjectNode object(String path, JsonNode found) {
        if (found instanceof ObjectNode object) {
            return object;
        }
        throw unexpected(path, StrictJson.kind(found), "an object");
    }

    private static AdminFailure missing(String path) {
        return new AdminFailure(AdminFailure.NOT_FOUND, "GET " + path + ": not found");
    }

    private static AdminFailure unexpected(String path, String found, String expected) {
        return new AdminFailure(
                AdminFailure.UNEXPECTED,
                "GET " + path + ": the answer has " + found + " where Keycloak has " + expected
                        + "; is that a Keycloak 26.x, and its root? Check --server");
    }
}
