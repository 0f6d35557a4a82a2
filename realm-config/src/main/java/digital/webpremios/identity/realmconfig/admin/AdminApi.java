package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.input.StrictJson;
import java.util.Optional;

/** Keycloak's admin REST API. Every method throws an {@link AdminFailure} that says what an operator can do. */
public interface AdminApi {

    /** Returns the JSON at a path that begins with {@code /admin}; empty if the server answers 404. */
    Optional<JsonNode> find(String path);

    /** Sends a change. Returns the body of the answer, or a missing node if there is none. */
    JsonNode send(AdminRequest request);

    /** Returns an object that may not exist. */
    default Optional<ObjectNode> findObject(String path) {
        return find(path).map(found -> object(path, found));
    }

    /** Returns an object that always exists. */
    default ObjectNode getObject(String path) {
        return findObject(path).orElseThrow(() -> missing(path));
    }

    /** Returns a list that always exists and contains only objects. */
    default ArrayNode getObjects(String path) {
        ArrayNode list = getList(path);
        list.forEach(item -> object(path, item));
        return list;
    }

    /** Returns a list that always exists. */
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
