package digital.webpremios.identity.keycloak.compat.server;

import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.error.KeycloakErrorHandler;

/** Keycloak's own answer to an exception that no resource has caught. */
public final class NativeErrorAnswer {

    private NativeErrorAnswer() {}

    /** The answer; what is a failure of the server is logged. */
    public static Response of(KeycloakSession session, Throwable thrown) {
        return KeycloakErrorHandler.getResponse(session, thrown);
    }
}
