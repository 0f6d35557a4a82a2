package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.enterprise.inject.IllegalProductException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.endpoints.TokenEndpoint;

/**
 * Runs Keycloak's own token endpoint in process, so that client authentication, client policies, DPoP and the grants are
 * Keycloak's and are not written again.
 */
public final class NativeTokenEndpoint {

    private NativeTokenEndpoint() {}

    /**
     * Processes the session's current request.
     *
     * @throws jakarta.ws.rs.WebApplicationException if Keycloak or the grant refuses; see {@link NativeRefusal}
     */
    public static Response process(KeycloakSession session, EventBuilder event) {
        return new HostedTokenEndpoint(session, event).processGrantRequest();
    }

    /** Whether a request found its way to Keycloak's endpoint itself. */
    public static boolean isMatchedBy(@Nullable ResourceInfo resource) {
        try {
            return resource != null && resource.getResourceClass() == TokenEndpoint.class;
        } catch (IllegalProductException e) {
            return false; // what is injected is a proxy of nothing where the server refuses the request before any
            // resource
        }
    }
}
