package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.endpoints.UserInfoEndpoint;

/** Runs Keycloak's userinfo endpoint in process. It verifies the token, the session, the client and the user. */
public final class NativeUserInfo {

    private NativeUserInfo() {}

    /**
     * Answers for the token in the header of the session's current request.
     *
     * @throws jakarta.ws.rs.WebApplicationException if Keycloak refuses the token
     */
    public static Response answer(KeycloakSession session) {
        return new UserInfoEndpoint(session, new TokenManager()).issueUserInfoGet();
    }
}
