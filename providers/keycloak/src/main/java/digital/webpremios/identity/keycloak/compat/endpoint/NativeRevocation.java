package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.ws.rs.core.Response;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.endpoints.TokenRevocationEndpoint;
import org.keycloak.representations.RefreshToken;
import org.keycloak.util.TokenUtil;

/** Runs Keycloak's revocation endpoint in process. It ends the client's part of the session. */
public final class NativeRevocation {

    private NativeRevocation() {}

    /** Whether the text is a refresh token that the session's realm signed, expired or not. */
    public static boolean isRefreshToken(KeycloakSession session, String token) {
        RefreshToken decoded = session.tokens().decode(token, RefreshToken.class);
        return decoded != null
                && (TokenUtil.TOKEN_TYPE_REFRESH.equals(decoded.getType())
                        || TokenUtil.TOKEN_TYPE_OFFLINE.equals(decoded.getType()));
    }

    /**
     * Processes the session's current request.
     *
     * @throws jakarta.ws.rs.WebApplicationException if Keycloak refuses, with status 200 where there is nothing to
     *     revoke
     */
    public static Response revoke(KeycloakSession session, EventBuilder event) {
        return new TokenRevocationEndpoint(session, event).revoke();
    }
}
