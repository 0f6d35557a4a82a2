package digital.webpremios.identity.keycloak.compat.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.endpoints.TokenIntrospectionEndpoint;
import org.keycloak.util.JsonSerialization;

/** Runs Keycloak's introspection endpoint in process. */
public final class NativeIntrospection {

    private NativeIntrospection() {}

    /**
     * Processes the session's current request, and returns whether its token is active.
     *
     * @throws jakarta.ws.rs.WebApplicationException if Keycloak refuses the client or the request
     */
    public static boolean isActive(KeycloakSession session, EventBuilder event) {
        Object entity =
                new TokenIntrospectionEndpoint(session, event).introspect().getEntity();
        try {
            return entity instanceof byte[] json
                    && JsonSerialization.readValue(json, JsonNode.class)
                            .path("active")
                            .asBoolean();
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak's introspection answers no JSON", e);
        }
    }
}
