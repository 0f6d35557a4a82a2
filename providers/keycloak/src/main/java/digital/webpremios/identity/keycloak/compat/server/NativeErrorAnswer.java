package digital.webpremios.identity.keycloak.compat.server;

import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.error.KeycloakErrorHandler;

/** Keycloak's answer to an exception that no resource caught. */
public final class NativeErrorAnswer {

    private NativeErrorAnswer() {}

    /** Builds the answer, and logs failures of the server. */
    public static Response of(KeycloakSession session, Throwable thrown) {
        return KeycloakErrorHandler.getResponse(session, thrown);
    }
}
