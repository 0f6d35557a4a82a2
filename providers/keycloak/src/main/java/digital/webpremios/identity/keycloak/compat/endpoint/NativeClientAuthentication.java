package digital.webpremios.identity.keycloak.compat.endpoint;

import org.keycloak.events.EventBuilder;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.utils.AuthorizeClientUtil;

/** Authenticates the client of the session's current request with the realm's own client authentication flow. */
public final class NativeClientAuthentication {

    /** The longest client id that Keycloak stores. */
    public static final int MAX_CLIENT_ID = 255;

    private NativeClientAuthentication() {}

    /**
     * Authenticates and returns the client.
     *
     * @throws jakarta.ws.rs.WebApplicationException if it does not authenticate; see {@link NativeRefusal}
     */
    public static ClientModel authenticate(KeycloakSession session, EventBuilder event) {
        return AuthorizeClientUtil.authorizeClient(session, event, null).getClient();
    }
}
