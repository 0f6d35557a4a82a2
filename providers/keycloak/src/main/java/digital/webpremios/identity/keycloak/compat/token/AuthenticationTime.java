package digital.webpremios.identity.keycloak.compat.token;

import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** When a user authenticated, as Keycloak notes it in the session. */
public final class AuthenticationTime {

    private AuthenticationTime() {}

    /** The time in seconds since 1970. Without a note it is the start of the session. */
    public static long of(UserSessionModel session) {
        String noted = session.getNote(AuthenticationManager.AUTH_TIME);
        return noted == null ? session.getStarted() : Long.parseLong(noted);
    }
}
